package dev.tillgate.foundation.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tillgate.RunningServer;
import dev.tillgate.foundation.kernel.StartFailure;
import dev.tillgate.foundation.postgres.EmbeddedPostgres;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database that does not go with this server stops the start, with the reason in a sentence. */
class ForeignDatabaseTest {
  @TempDir private static Path dir;
  private static EmbeddedPostgres postgres;

  @BeforeAll
  static void start() {
    postgres = EmbeddedPostgres.start(dir.resolve("postgres"));
  }

  private static final Path SHOP = Path.of("..", "shops", "demo.yaml").toAbsolutePath();

  @AfterAll
  static void stop() {
    postgres.close();
  }

  @Test
  void keyFileThatIsLostOrOfAnotherDatabase_isRefused() {
    String database = database("one");
    Path ours = dir.resolve("ours");
    start(database, ours).close();

    Path lost = dir.resolve("lost");
    refused(database, lost)
        .hasMessageStartingWith("The key file " + lost.resolve("tillgate.keys") + " is missing; ");
    assertThat(lost.resolve("tillgate.keys")).doesNotExist();

    Path theirs = dir.resolve("theirs");
    start(database("two"), theirs).close();
    refused(database, theirs)
        .hasMessageStartingWith(
            "The key file "
                + theirs.resolve("tillgate.keys")
                + " is not the one that this database was opened with before; ");

    start(database, ours).close();
  }

  /** It is held to the key that opens what is in it, not to the first one that comes along. */
  @Test
  void databaseFromBeforeTheCheck_isHeldToTheKeyOfItsSecrets() {
    String database = database("before");
    Path ours = dir.resolve("before-ours");
    start(database, ours, SHOP).close();
    start(database("other"), dir.resolve("before-theirs")).close();
    jdbc(database).sql("DELETE FROM key_check").update();

    refused(database, dir.resolve("before-lost")).hasMessageContaining(" is missing; ");
    refused(database, dir.resolve("before-theirs"))
        .hasMessageContaining(" is not the one that this database was opened with before; ");
    start(database, ours).close();
    assertThat(jdbc(database).sql("SELECT count(*) FROM key_check").query(Integer.class).single())
        .isEqualTo(1);
  }

  @Test
  void schemaOfANewerServer_isRefused() {
    String database = database("newer");
    Path data = dir.resolve("newer");
    start(database, data).close();
    int known =
        jdbc(database)
            .sql("SELECT max(version::int) FROM flyway_schema_history")
            .query(Integer.class)
            .single();
    jdbc(database)
        .sql(
            """
            INSERT INTO flyway_schema_history
            SELECT installed_rank + 1, '9999', 'later', type, 'V9999__later.sql', checksum,
                   installed_by, installed_on, execution_time, success
              FROM flyway_schema_history ORDER BY installed_rank DESC LIMIT 1""")
        .update();
    refused(database, data)
        .hasMessage(
            "The database has the schema 9999 of a newer Tillgate, and this one knows up to %d; start the newer one."
                .formatted(known));
  }

  @Test
  void oldPostgres_isRefused() throws Exception {
    try (PostgresOfVersion old = new PostgresOfVersion(port(), "14")) {
      refused(url(old.port(), "tillgate"), dir.resolve("old"))
          .hasMessageMatching(
              "The database is PostgreSQL 14\\.\\S+, and Tillgate needs 15 or newer\\.");
    }
    try (PostgresOfVersion old = new PostgresOfVersion(port(), "15")) {
      database("fifteen");
      start(url(old.port(), "fifteen"), dir.resolve("fifteen")).close();
    }
  }

  private static AbstractThrowableAssert<?, ?> refused(String database, Path data) {
    return assertThatThrownBy(() -> start(database, data).close())
        .isInstanceOf(StartFailure.class)
        .satisfies(failure -> assertThat(failure.getMessage()).doesNotContain("\n").endsWith("."));
  }

  private static RunningServer start(String database, Path data, Path... shops) {
    return RunningServer.start(
        new RunningServer.Options(0, "127.0.0.1", data, database, List.of(shops)));
  }

  private static String database(String name) {
    jdbc(url(port(), "tillgate")).sql("CREATE DATABASE " + name).update();
    return url(port(), name);
  }

  private static JdbcClient jdbc(String database) {
    return JdbcClient.create(new DriverManagerDataSource(database));
  }

  private static int port() {
    return URI.create(postgres.jdbcUrl().substring("jdbc:".length())).getPort();
  }

  private static String url(int port, String name) {
    return "jdbc:postgresql://127.0.0.1:%d/%s?sslmode=disable&user=%s&password=%s"
        .formatted(port, name, postgres.user(), postgres.password());
  }
}
