package dev.tillgate.foundation.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tillgate.foundation.kernel.StartFailure;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretBoxTest {
  @TempDir private Path directory;

  private static void assertKept(Path home) throws IOException {
    Path keys = home.resolve("tillgate.keys");
    byte[] sealed = SecretBox.open(keys).seal("a secret", "here");
    assertThat(SecretBox.open(keys).unseal(sealed, "here")).isEqualTo("a secret");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys)))
        .isEqualTo("rw-------");
    try (Stream<Path> left = Files.list(home)) {
      assertThat(left.map(file -> String.valueOf(file.getFileName())))
          .containsExactly("tillgate.keys");
    }
  }

  @Test
  void keyFile_isMadeOnce_forItsOwnerAlone() throws IOException {
    assertKept(directory.resolve("data"));
  }

  /** As a server leaves it that is killed before the draft is deleted. */
  @Test
  void draftThatWasLeft_isDeletedByTheNextStart() throws IOException {
    Path keys = directory.resolve("tillgate.keys");
    SecretBox.open(keys);
    Files.createLink(directory.resolve("keys123.new"), keys);
    assertKept(directory);
  }

  @Test
  void draftOfAServerThatIsAtIt_andACopyThatSomebodyKeeps_stay() throws IOException {
    Path keys = directory.resolve("tillgate.keys");
    SecretBox.open(keys);
    Path draft = Files.writeString(directory.resolve("keys123.new"), "another's");
    Path copy = Files.copy(keys, directory.resolve("keys-2026.new"));
    SecretBox.open(keys);
    assertThat(draft).exists();
    assertThat(copy).exists();
  }

  @Test
  void keyFileThatIsCut_isCalledIncomplete() throws IOException {
    Path keys = directory.resolve("tillgate.keys");
    SecretBox.open(keys);
    String whole = Files.readString(keys);
    for (int length : new int[] {0, whole.indexOf("}"), whole.indexOf("\n"), whole.length() - 2}) {
      Files.writeString(keys, whole.substring(0, length));
      assertThatThrownBy(() -> SecretBox.open(keys))
          .isInstanceOf(StartFailure.class)
          .hasMessage(
              "The key file %s cannot be used, because it is incomplete; put a copy of it back, or delete it if no server has ever started with it.",
              keys);
    }
  }

  /** An archive is a file system that knows no links. */
  @Test
  void keyFile_isMadeWhereThereAreNoLinks() throws IOException {
    URI archive = URI.create("jar:" + directory.resolve("data.zip").toUri());
    try (FileSystem system =
        FileSystems.newFileSystem(
            archive, Map.of("create", "true", "enablePosixFileAttributes", "true"))) {
      assertKept(system.getPath("/data"));
    }
  }
}
