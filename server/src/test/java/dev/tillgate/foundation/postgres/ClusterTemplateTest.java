package dev.tillgate.foundation.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new directory is filled from packed files, and shares nothing secret with others. */
final class ClusterTemplateTest {
  private static final String IDENTIFIER = "SELECT system_identifier FROM pg_control_system()";
  private static final String NOTE = "SELECT text FROM note";

  /** Places in an entry of the directory of a zip file. */
  private static final int CHECKSUM_IN_ENTRY = 17;

  private static final int NAME_IN_ENTRY = 47;

  @TempDir private static Path dir;
  private static ClusterTemplate template;
  private static final AtomicReference<String> PASSWORD = new AtomicReference<>("");

  @BeforeAll
  static void make() throws IOException {
    template = new ClusterTemplate(dir.resolve("database.zip"), () -> "notes");
    template.make(
        postgres -> {
          PASSWORD.set(postgres.password());
          note(postgres);
        });
  }

  private static void note(EmbeddedPostgres postgres) {
    try {
      TestSql.execute(postgres, "CREATE TABLE note (text varchar)");
      TestSql.execute(postgres, "INSERT INTO note VALUES ('packed')");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void newDirectory_hasWhatIsPacked_withAPasswordAndAnIdentityOfItsOwn() throws Exception {
    Path one = dir.resolve("one");
    try (EmbeddedPostgres first = EmbeddedPostgres.start(one, template);
        EmbeddedPostgres second = EmbeddedPostgres.start(dir.resolve("two"), template)) {
      assertThat(TestSql.value(first, NOTE)).isEqualTo("packed");
      assertThat(TestSql.value(first, IDENTIFIER)).isNotEqualTo(TestSql.value(second, IDENTIFIER));
      assertThat(nonce(one)).isNotEqualTo(nonce(dir.resolve("two")));
      assertThat(first.password()).isNotEqualTo(second.password());
      for (String other : new String[] {second.password(), PASSWORD.get()}) {
        assertThatThrownBy(() -> DriverManager.getConnection(first.jdbcUrl(), first.user(), other))
            .hasMessageContaining("password authentication failed");
      }
      TestSql.execute(first, "UPDATE note SET text = 'changed'");
    }
    try (EmbeddedPostgres again = EmbeddedPostgres.start(one, template)) {
      assertThat(TestSql.value(again, NOTE)).isEqualTo("changed");
    }
    try (Stream<Path> files = Files.walk(one.resolve("pg"))) {
      assertThat(files)
          .allSatisfy(
              file ->
                  assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                      .endsWith("------"));
    }
  }

  @Test
  void databaseFromATemplate_recoversLikeAnyOther() throws Exception {
    Path data = dir.resolve("killed");
    try (EmbeddedPostgres first = EmbeddedPostgres.start(data, template)) {
      TestSql.execute(first, "UPDATE note SET text = 'killed'");
      long pid = new PostmasterPid(data.toRealPath().resolve("pg")).read().orElseThrow();
      ProcessHandle process = ProcessHandle.of(pid).orElseThrow();
      process.destroyForcibly();
      process.onExit().join();
      assertThat(TestSql.awaited(first, NOTE)).isEqualTo("killed");
    }
  }

  @Test
  void halfUnpackedFiles_areThrownAway() throws Exception {
    Path data = dir.resolve("half");
    Path half = Files.createDirectories(data.resolve("pg.new-1/global"));
    Files.writeString(half.resolveSibling("PG_VERSION"), "18\n");
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data, template)) {
      assertThat(TestSql.value(postgres, NOTE)).isEqualTo("packed");
    }
    assertThat(data.resolve("pg.new-1")).doesNotExist();
  }

  @Test
  void templateOfOtherContent_isIgnored() throws Exception {
    assertHasNoNotes(new ClusterTemplate(template.file(), () -> "newer notes"));
  }

  @Test
  void templateThatIsMissingOrDamaged_isIgnored() throws Exception {
    assertHasNoNotes(new ClusterTemplate(dir.resolve("nowhere.zip"), template.content()));

    byte[] whole = Files.readAllBytes(template.file());
    Path cut = Files.write(dir.resolve("cut.zip"), Arrays.copyOf(whole, whole.length / 2));
    assertHasNoNotes(new ClusterTemplate(cut, template.content()));

    Arrays.fill(whole, whole.length / 4, whole.length / 2, (byte) 7);
    Path damaged = Files.write(dir.resolve("damaged.zip"), whole);
    assertHasNoNotes(new ClusterTemplate(damaged, template.content()));
    assertThat(cut).doesNotExist();
    assertThat(damaged).doesNotExist();
  }

  /** As if a bit of what is packed, or of a name, had turned, which a zip file opens with. */
  @Test
  void templateThatHoldsAnotherThanWasPacked_isIgnoredAndDeleted() throws Exception {
    for (int place : new int[] {CHECKSUM_IN_ENTRY, NAME_IN_ENTRY}) {
      byte[] bytes = Files.readAllBytes(template.file());
      bytes[lastEntry(bytes) + place] = 0;
      Path turned = Files.write(dir.resolve("turned.zip"), bytes);
      assertHasNoNotes(new ClusterTemplate(turned, template.content()));
      assertThat(turned).doesNotExist();
    }
  }

  /** Where the last entry of the directory of a zip file begins. */
  private static int lastEntry(byte[] zip) {
    return new String(zip, StandardCharsets.ISO_8859_1).lastIndexOf("PK\u0001\u0002");
  }

  private static void assertHasNoNotes(ClusterTemplate other) throws Exception {
    Path data = Files.createTempDirectory(dir, "without");
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data, other)) {
      assertThat(TestSql.value(postgres, "SELECT to_regclass('note')::text")).isNull();
    }
  }

  private static byte[] nonce(Path data) throws IOException {
    byte[] control = Files.readAllBytes(data.resolve("pg/global/pg_control"));
    return Arrays.copyOfRange(control, 257, 257 + 32);
  }
}
