package dev.tillgate.foundation.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tillgate.PostgresTap;
import dev.tillgate.RunningServer;
import dev.tillgate.foundation.kernel.StartFailure;
import dev.tillgate.foundation.postgres.EmbeddedPostgres;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The embedded database as a start finds, makes and leaves it. */
class DatabaseStartTest {
  private static final Path SHOP = Path.of("..", "shops", "demo.yaml").toAbsolutePath();

  @TempDir private Path dir;

  @Test
  void newDirectory_isFilledFromTheTemplate_withoutWhatBelongsToOneServer() throws Exception {
    Path template = dir.resolve("database.zip");
    DatabaseTemplate.make(template);
    System.setProperty("tillgate.template", template.toString());
    try (RunningServer first = start(dir.resolve("first"), null);
        RunningServer second = start(dir.resolve("second"), null)) {
      assertThat(migrated(first)).as("once, for both").isEqualTo(migrated(second));
      assertThat(sealed(first)).isNotEqualTo(sealed(second));
    } finally {
      System.clearProperty("tillgate.template");
    }
    start(dir.resolve("first"), null).close();
  }

  @Test
  void startThatFailsForAnotherReason_stopsTheDatabase() {
    Path data = dir.resolve("data");
    assertThatThrownBy(() -> start(data, "nonsense"))
        .isInstanceOf(StartFailure.class)
        .hasMessageStartingWith("--trusted-proxies: ");
    assertThat(data.resolve("pg/postmaster.pid")).doesNotExist();
    start(data, null).close();
  }

  /** A migration reads from the database for as long as it takes; a stop does not wait for it. */
  @Test
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void stopDuringAMigration_waitsForNoAnswer() throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(dir.resolve("database"));
        PostgresTap tap =
            new PostgresTap(URI.create(postgres.jdbcUrl().substring("jdbc:".length())).getPort())) {
      CountDownLatch migrating = tap.holdAt("CREATE TABLE merchant");
      DatabaseStart start =
          DatabaseStart.begin(
              "jdbc:postgresql://127.0.0.1:%d/tillgate?sslmode=disable&user=%s&password=%s"
                  .formatted(tap.port(), postgres.user(), postgres.password()),
              dir.resolve("data"),
              null,
              "60");
      migrating.await();
      long begin = System.nanoTime();
      start.close();
      assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(10));
      tap.release();
    }
  }

  private static RunningServer start(Path data, @Nullable String proxies) {
    return RunningServer.start(
        new RunningServer.Options(0, "127.0.0.1", data, null, List.of(SHOP), null, proxies));
  }

  private static Timestamp migrated(RunningServer server) {
    return server
        .bean(JdbcClient.class)
        .sql("SELECT max(installed_on) FROM flyway_schema_history")
        .query(Timestamp.class)
        .single();
  }

  private static byte[] sealed(RunningServer server) {
    return server
        .bean(JdbcClient.class)
        .sql("SELECT sealed FROM key_check")
        .query(byte[].class)
        .single();
  }
}
