package dev.tillgate.foundation.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tillgate.foundation.kernel.StartFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is committed is there after every kind of end. */
final class EmbeddedPostgresRestartTest {
  private static final String CLASS_PATH = System.getProperty("java.class.path");

  @TempDir Path dir;

  @Test
  void data_outlivesAStopAndTheDeathOfThePostmaster() throws Exception {
    try (EmbeddedPostgres first = EmbeddedPostgres.start(dir)) {
      TestSql.execute(first, "CREATE TABLE note (text varchar)");
      TestSql.execute(first, "INSERT INTO note VALUES ('stopped')");
    }
    assertThat(postmaster().read()).as("stopped in order").isEmpty();

    try (EmbeddedPostgres second = EmbeddedPostgres.start(dir)) {
      assertThat(TestSql.value(second, "SELECT text FROM note")).isEqualTo("stopped");
      TestSql.execute(second, "UPDATE note SET text = 'killed'");
      ProcessHandle process = ProcessHandle.of(postmaster().read().orElseThrow()).orElseThrow();
      process.destroyForcibly();
      process.onExit().join();
    }

    try (EmbeddedPostgres third = EmbeddedPostgres.start(dir)) {
      assertThat(TestSql.value(third, "SELECT text FROM note")).isEqualTo("killed");
    }
  }

  @Test
  void postmasterThatDies_isStartedAgainWhereItsClientsLookForIt() throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(dir)) {
      TestSql.execute(postgres, "CREATE TABLE note (text varchar)");
      TestSql.execute(postgres, "INSERT INTO note VALUES ('kept')");
      for (int i = 0; i < 2; i++) {
        long killed = postmaster().read().orElseThrow();
        ProcessHandle process = ProcessHandle.of(killed).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
        assertThat(TestSql.awaited(postgres, "SELECT text FROM note")).isEqualTo("kept");
        assertThat(postmaster().read().orElseThrow()).isNotEqualTo(killed);
      }
    }
    assertThat(postmaster().read()).as("stopped in order, and not revived").isEmpty();
  }

  @Test
  void killedServer_leavesItsPostmasterToTheNextOne() throws Exception {
    Process child = EmbeddedPostgresChild.start(List.of(), CLASS_PATH, dir);
    try {
      assertThat(EmbeddedPostgresChild.awaitReady(child)).contains(EmbeddedPostgresChild.READY);
      assertThatThrownBy(() -> EmbeddedPostgres.start(dir))
          .isInstanceOf(StartFailure.class)
          .hasMessageContaining("process " + child.pid())
          .hasMessageContaining(dir.toString());
    } finally {
      child.destroyForcibly().waitFor();
    }
    long stale = postmaster().read().orElseThrow();
    assertThat(postmaster().runs(stale)).as("left behind").isTrue();

    try (EmbeddedPostgres next = EmbeddedPostgres.start(dir)) {
      assertThat(postmaster().runs(stale)).isFalse();
      assertThat(TestSql.value(next, "SELECT text FROM note")).isEqualTo("kept");
    }
    assertThat(Files.readString(dir.resolve("postgres.log")))
        .contains("received fast shutdown request")
        .doesNotContain("automatic recovery in progress");
  }

  @Test
  void abandonedFiles_doNoHarm() throws Exception {
    Path halfMade = Files.createDirectories(dir.resolve("pg.new-1/base"));
    Files.writeString(halfMade.resolve("1"), "half");
    EmbeddedPostgres.start(dir).close();
    assertThat(dir.resolve("pg.new-1")).doesNotExist();

    String ourselves = ProcessHandle.current().pid() + "\n" + dir.resolve("pg") + "\n";
    Files.writeString(dir.resolve("pg/postmaster.pid"), ourselves);
    EmbeddedPostgres.start(dir).close();

    Files.writeString(dir.resolve("pg/PG_VERSION"), "17\n");
    assertThatThrownBy(() -> EmbeddedPostgres.start(dir))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("made by PostgreSQL 17")
        .hasMessageContaining(dir.toString());
  }

  @Test
  void brokenFiles_areReportedInTheWordsOfTheLog() throws Exception {
    EmbeddedPostgres.start(dir).close();
    Files.delete(dir.resolve("pg/global/pg_control"));

    assertThatThrownBy(() -> EmbeddedPostgres.start(dir))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining(dir.toString())
        .hasMessageContaining("could not find the database system");
  }

  private PostmasterPid postmaster() throws Exception {
    return new PostmasterPid(dir.toRealPath().resolve("pg"));
  }
}
