package dev.tillgate.foundation.persistence;

import dev.tillgate.foundation.kernel.StartFailure;
import dev.tillgate.foundation.postgres.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A database as of one instant, for commands that only read it. */
public final class Snapshot implements AutoCloseable {
  private final @Nullable EmbeddedPostgres embedded;
  private final SingleConnectionDataSource database;

  private Snapshot(@Nullable EmbeddedPostgres embedded, Connection connection) {
    this.embedded = embedded;
    this.database = new SingleConnectionDataSource(connection, true);
  }

  /**
   * The external database at the URL or, where there is none, the embedded one in the directory,
   * whose server must be stopped. A {@link StartFailure} says in one sentence why it cannot be
   * read.
   */
  public static Snapshot of(Path data, @Nullable String databaseUrl) {
    if (databaseUrl != null) {
      DatabaseHome.checkUrl(databaseUrl);
      return connected(null, databaseUrl, new Properties());
    }
    if (!Files.isDirectory(data.resolve("pg"))) {
      throw new StartFailure(
          "The directory %s holds no database; name it with --data, or another with --database-url."
              .formatted(data));
    }
    EmbeddedPostgres postgres = EmbeddedPostgres.start(data.toAbsolutePath());
    try {
      Properties properties = new Properties();
      properties.setProperty("user", postgres.user());
      properties.setProperty("password", postgres.password());
      return connected(postgres, postgres.jdbcUrl(), properties);
    } catch (RuntimeException | Error e) {
      postgres.close();
      throw e;
    }
  }

  private static Snapshot connected(
      @Nullable EmbeddedPostgres embedded, String url, Properties properties) {
    try {
      Connection connection = DriverManager.getConnection(url, properties);
      Snapshot snapshot = new Snapshot(embedded, connection);
      try {
        Schema.requireCurrent(snapshot.database);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        connection.setAutoCommit(false);
        return snapshot;
      } catch (SQLException | RuntimeException e) {
        snapshot.database.destroy();
        throw e;
      }
    } catch (SQLException e) {
      throw Schema.noAnswer(e);
    }
  }

  /** What reads it. */
  public JdbcClient jdbc() {
    return JdbcClient.create(database);
  }

  @Override
  public void close() {
    database.destroy();
    if (embedded != null) {
      embedded.close();
    }
  }
}
