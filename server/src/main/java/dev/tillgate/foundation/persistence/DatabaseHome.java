package dev.tillgate.foundation.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.tillgate.foundation.kernel.StartFailure;
import dev.tillgate.foundation.postgres.EmbeddedPostgres;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** An open database: the one that Tillgate carries, or the one it is pointed to. */
final class DatabaseHome implements AutoCloseable {
  private static final int POOL_SIZE = 16;
  private static final int CONNECT_MILLIS = 15_000;

  /** Callers are told soon that the database is away, rather than kept waiting for it. */
  private static final int WAIT_MILLIS = 1_500;

  private final @Nullable EmbeddedPostgres embedded;
  private final HikariDataSource pool;

  private DatabaseHome(@Nullable EmbeddedPostgres embedded, HikariDataSource pool) {
    this.embedded = embedded;
    this.pool = pool;
  }

  /**
   * The external database at the URL or, when it is blank, the embedded one in the directory; with
   * the schema that this server knows.
   */
  static DatabaseHome open(String url, Path data, @Nullable Path template) {
    if (url.isBlank()) {
      EmbeddedPostgres postgres =
          EmbeddedPostgres.start(data, template == null ? null : DatabaseTemplate.at(template));
      try {
        return new DatabaseHome(postgres, connected(embedded(postgres)));
      } catch (RuntimeException | Error e) {
        postgres.close();
        throw e;
      }
    }
    if (!url.startsWith("jdbc:postgresql:")) {
      throw new StartFailure("The database URL must start with jdbc:postgresql://");
    }
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    return new DatabaseHome(null, connected(config));
  }

  private static HikariConfig embedded(EmbeddedPostgres postgres) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(postgres.jdbcUrl());
    config.setUsername(postgres.user());
    config.setPassword(postgres.password());
    return config;
  }

  private static HikariDataSource connected(HikariConfig config) {
    config.setMaximumPoolSize(POOL_SIZE);
    config.setMinimumIdle(2);
    config.setConnectionTimeout(WAIT_MILLIS);
    config.setInitializationFailTimeout(CONNECT_MILLIS);
    config.setPoolName("tillgate");
    config.addDataSourceProperty("ApplicationName", "tillgate");
    config.addDataSourceProperty("stringtype", "unspecified");
    HikariDataSource pool;
    try {
      pool = new HikariDataSource(config);
    } catch (RuntimeException e) {
      throw Schema.noAnswer(e);
    }
    try {
      Schema.bringUpToDate(pool);
    } catch (RuntimeException | Error e) {
      pool.close();
      throw e;
    }
    return pool;
  }

  HikariDataSource pool() {
    return pool;
  }

  /** Safe to call again. */
  @Override
  public void close() {
    pool.close();
    if (embedded != null) {
      embedded.close();
    }
  }
}
