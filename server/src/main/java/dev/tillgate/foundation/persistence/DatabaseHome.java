package dev.tillgate.foundation.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.tillgate.foundation.kernel.StartFailure;
import dev.tillgate.foundation.postgres.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** An open database: the one that Tillgate carries, or the one it is pointed to. */
final class DatabaseHome implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DatabaseHome.class);
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
   *
   * @param timeout the seconds after which an answer that does not come is given up; 0 for never
   * @param migrating knows the connections that have no such limit
   */
  static DatabaseHome open(
      String url, Path data, @Nullable Path template, String timeout, Migrating migrating) {
    checkTimeout(timeout);
    if (url.isBlank()) {
      EmbeddedPostgres postgres =
          EmbeddedPostgres.start(data, template == null ? null : DatabaseTemplate.at(template));
      try {
        return new DatabaseHome(postgres, connected(embedded(postgres), timeout, migrating));
      } catch (RuntimeException | Error e) {
        postgres.close();
        throw e;
      }
    }
    checkUrl(url);
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    return new DatabaseHome(null, connected(config, timeout, migrating));
  }

  static void checkUrl(String url) {
    if (!url.startsWith("jdbc:postgresql:")) {
      throw new StartFailure("The database URL must start with jdbc:postgresql://");
    }
  }

  private static void checkTimeout(String seconds) {
    if (!seconds.matches("0|[1-9]\\d{0,4}")) {
      throw new StartFailure(
          "tillgate.database-timeout is a whole number of seconds from 0, which means no limit, to 99999, not \"%s\"."
              .formatted(seconds));
    }
  }

  private static HikariConfig embedded(EmbeddedPostgres postgres) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(postgres.jdbcUrl());
    config.setUsername(postgres.user());
    config.setPassword(postgres.password());
    return config;
  }

  private static HikariDataSource connected(
      HikariConfig config, String timeout, Migrating migrating) {
    config.setMaximumPoolSize(POOL_SIZE);
    config.setMinimumIdle(2);
    config.setConnectionTimeout(WAIT_MILLIS);
    config.setInitializationFailTimeout(CONNECT_MILLIS);
    config.setPoolName("tillgate");
    config.addDataSourceProperty("ApplicationName", "tillgate");
    config.addDataSourceProperty("stringtype", "unspecified");
    config.addDataSourceProperty("tcpKeepAlive", "true");
    config.addDataSourceProperty("socketTimeout", timeout);
    limits(Integer.parseInt(timeout)).ifPresent(config::setConnectionInitSql);
    HikariDataSource pool;
    try {
      pool = new HikariDataSource(config);
    } catch (RuntimeException e) {
      throw Schema.noAnswer(e);
    }
    try {
      Schema.checkVersion(pool);
      Distribution.migrate(patient(config, migrating));
      Distribution.warning(pool).ifPresent(LOG::warn);
    } catch (DataAccessException e) {
      pool.close();
      throw Schema.noAnswer(e);
    } catch (RuntimeException | Error e) {
      pool.close();
      throw e;
    }
    return pool;
  }

  /**
   * The database gives up before we do, so that nothing happens after a caller was told. Poolers
   * between refuse what is said while connecting, so it is said afterwards.
   */
  private static Optional<String> limits(int seconds) {
    int ahead = Math.min(seconds * 250, 1000);
    int statement = seconds * 1000 - ahead;
    return seconds == 0
        ? Optional.empty()
        : Optional.of(
            "SET statement_timeout = %d; SET lock_timeout = %d"
                .formatted(statement, statement - ahead));
  }

  /** Migrations take as long as they take. */
  private static DataSource patient(HikariConfig config, Migrating migrating) {
    Properties properties = new Properties();
    properties.putAll(config.getDataSourceProperties());
    properties.remove("socketTimeout");
    DriverManagerDataSource database =
        new DriverManagerDataSource(config.getJdbcUrl(), properties) {
          @Override
          protected Connection getConnectionFromDriver(Properties all) throws SQLException {
            return migrating.on(() -> super.getConnectionFromDriver(all));
          }
        };
    database.setUsername(config.getUsername());
    database.setPassword(config.getPassword());
    return database;
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
