package dev.tillgate.foundation.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.tillgate.foundation.kernel.StartFailure;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Root starts the server too, and files stay with the account that has them. */
final class EmbeddedPostgresAccountTest {
  private static final int NOBODY = 65534;
  private static final RunAs AS_NOBODY =
      new RunAs(
          List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"), NOBODY);

  @TempDir Path dir;

  @BeforeEach
  void root() throws Exception {
    assumeThat(Files.getAttribute(dir, "unix:uid")).as("tests run as root").isEqualTo(0);
    assumeThat(AS_NOBODY.canEnter(Path.of("/"))).as("setpriv works").isTrue();
    Files.setPosixFilePermissions(dir, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  @Test
  void normalUser_needsNoOtherAccount() throws Exception {
    Path data = Files.createDirectory(dir.resolve("data"));
    AS_NOBODY.own(data);

    Process child = EmbeddedPostgresChild.start(AS_NOBODY.prefix(), readableClassPath(), data);
    try {
      assertThat(EmbeddedPostgresChild.awaitReady(child)).contains(EmbeddedPostgresChild.READY);
    } finally {
      child.getOutputStream().close();
      child.waitFor();
    }
    assertThat(Files.getAttribute(data.resolve("pg/PG_VERSION"), "unix:uid")).isEqualTo(NOBODY);
    assertThat(data.resolve("pg/postmaster.pid")).doesNotExist();
  }

  @Test
  void root_leavesTheFilesToTheirOwner() throws Exception {
    EmbeddedPostgres.start(dir).close();
    AS_NOBODY.own(dir.resolve("pg"));

    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(dir)) {
      TestSql.execute(postgres, "CREATE TABLE note (text varchar)");
    }
    try (Stream<Path> files = Files.walk(dir.resolve("pg"))) {
      assertThat(files)
          .allSatisfy(file -> assertThat(Files.getAttribute(file, "unix:uid")).isEqualTo(NOBODY));
    }
  }

  @Test
  void closedParent_isExplained() throws Exception {
    Path closed = Files.createDirectory(dir.resolve("closed"));
    Path data = Files.createDirectories(closed.resolve("data/pg"));
    Files.writeString(data.resolve("PG_VERSION"), PostgresBinaries.MAJOR_VERSION);
    AS_NOBODY.own(data);
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));

    assertThatThrownBy(() -> EmbeddedPostgres.start(closed.resolve("data")))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("cannot enter the data directory " + closed.resolve("data"));
  }

  /** The libraries lie in root's home, where the other account cannot read them. */
  private String readableClassPath() throws Exception {
    Path libraries = Files.createDirectory(dir.resolve("libraries"));
    List<String> readable = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      Path path = Path.of(entry);
      Path copy = libraries.resolve(readable.size() + "-" + path.getFileName());
      if (Files.isDirectory(path)) {
        copyTree(path, copy);
      } else if (Files.exists(path)) {
        Files.copy(path, copy);
      }
      readable.add(copy.toString());
    }
    return String.join(File.pathSeparator, readable);
  }

  private static void copyTree(Path from, Path to) throws Exception {
    try (Stream<Path> tree = Files.walk(from)) {
      for (Path each : (Iterable<Path>) tree::iterator) {
        Files.copy(each, to.resolve(from.relativize(each).toString()));
      }
    }
  }
}
