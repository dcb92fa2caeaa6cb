package dev.tillgate.foundation.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.tillgate.foundation.kernel.StartFailure;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Brings up the database: the one that Tillgate carries, or the one it is pointed to. */
@Configuration(proxyBeanMethods = false)
class PersistenceConfiguration {
  private static final Logger LOG = LoggerFactory.getLogger(PersistenceConfiguration.class);
  private static final int OLDEST_POSTGRES = 15;
  private static final int POOL_SIZE = 16;
  private static final int CONNECT_MILLIS = 15_000;

  /** Callers are told soon that the database is away, rather than kept waiting for it. */
  private static final int WAIT_MILLIS = 1_500;

  @Bean
  DatabaseHome databaseHome(
      @Value("${tillgate.database-url:}") String url, @Value("${tillgate.data}") Path data) {
    return DatabaseHome.open(url, data);
  }

  @Bean
  SecretBox secretBox(JdbcClient jdbc, @Value("${tillgate.data}") Path data) {
    return new KeyCheck(jdbc).open(data.resolve("tillgate.keys"));
  }

  @Bean
  HikariDataSource dataSource(
      DatabaseHome home, @Value("${tillgate.database-timeout}") String timeout) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(home.url());
    home.user().ifPresent(config::setUsername);
    home.password().ifPresent(config::setPassword);
    config.setMaximumPoolSize(POOL_SIZE);
    config.setMinimumIdle(2);
    config.setConnectionTimeout(WAIT_MILLIS);
    config.setInitializationFailTimeout(CONNECT_MILLIS);
    config.setPoolName("tillgate");
    config.addDataSourceProperty("ApplicationName", "tillgate");
    config.addDataSourceProperty("stringtype", "unspecified");
    config.addDataSourceProperty("tcpKeepAlive", "true");
    config.addDataSourceProperty("socketTimeout", seconds(timeout));
    HikariDataSource pool;
    try {
      pool = new HikariDataSource(config);
    } catch (RuntimeException e) {
      throw new StartFailure("The database does not answer: " + rootMessage(e), e);
    }
    try {
      checkVersion(pool);
      Distribution.migrate(patient(home));
      Distribution.warning(pool).ifPresent(LOG::warn);
    } catch (DataAccessException e) {
      pool.close();
      throw new StartFailure("The database does not answer: " + rootMessage(e), e);
    } catch (StartFailure e) {
      pool.close();
      throw e;
    }
    return pool;
  }

  /** Migrations take as long as they take. */
  private static DataSource patient(DatabaseHome home) {
    DriverManagerDataSource database = new DriverManagerDataSource(home.url());
    home.user().ifPresent(database::setUsername);
    home.password().ifPresent(database::setPassword);
    return database;
  }

  private static String seconds(String setting) {
    if (setting.matches("0|[1-9]\\d{0,4}")) {
      return setting;
    }
    throw new StartFailure(
        "tillgate.database-timeout is a whole number of seconds from 0, which means no limit, to 99999, not \"%s\"."
            .formatted(setting));
  }

  @Bean
  JdbcClient jdbcClient(DataSource dataSource) {
    return JdbcClient.create(dataSource);
  }

  @Bean
  Tx tx(DataSource dataSource) {
    return new Tx(dataSource);
  }

  @Bean
  Reads reads(DataSource dataSource) {
    return new Reads(dataSource);
  }

  @Bean
  Ids ids(JdbcClient jdbc) {
    return new Ids(jdbc);
  }

  @Bean
  Invalidations invalidations(DataSource dataSource) {
    return new Invalidations(dataSource);
  }

  static void checkVersion(DataSource pool) {
    try (Connection connection = pool.getConnection()) {
      if (connection.getMetaData().getDatabaseMajorVersion() < OLDEST_POSTGRES) {
        throw new StartFailure(
            "The database is PostgreSQL %s, and Tillgate needs %d or newer."
                .formatted(connection.getMetaData().getDatabaseProductVersion(), OLDEST_POSTGRES));
      }
    } catch (SQLException e) {
      throw new StartFailure("The database does not answer: " + rootMessage(e), e);
    }
  }

  static void migrate(DataSource pool) {
    migrating(
        pool,
        flyway -> {
          flyway.load().migrate();
          return true;
        });
  }

  /** Takes the next migration that is due, and says whether there was one. */
  static boolean migrateByOne(DataSource pool) {
    return migrating(
        pool,
        flyway -> {
          MigrationInfo[] pending = flyway.load().info().pending();
          if (pending.length > 0) {
            flyway.target(pending[0].getVersion()).load().migrate();
          }
          return pending.length > 0;
        });
  }

  private static boolean migrating(DataSource pool, Predicate<FluentConfiguration> work) {
    try {
      FluentConfiguration flyway =
          Flyway.configure().dataSource(pool).locations("classpath:db/migration");
      checkNotNewer(flyway.load().info());
      return work.test(flyway);
    } catch (FlywayException e) {
      throw new StartFailure("The database cannot be brought up to date: " + e.getMessage(), e);
    }
  }

  private static void checkNotNewer(MigrationInfoService schema) {
    List<MigrationInfo> all = List.of(schema.all());
    Stream<MigrationInfo> unknown =
        all.stream().filter(each -> each.isVersioned() && !each.getState().isResolved());
    Stream<MigrationInfo> known =
        all.stream().filter(each -> each.isVersioned() && each.getState().isResolved());
    Comparator<MigrationInfo> version = Comparator.comparing(MigrationInfo::getVersion);
    MigrationInfo newest = known.max(version).orElseThrow();
    unknown
        .max(version)
        .filter(found -> version.compare(found, newest) > 0)
        .ifPresent(
            found -> {
              throw new StartFailure(
                  "The database has the schema %s of a newer Tillgate, and this one knows up to %s; start the newer one."
                      .formatted(found.getVersion(), newest.getVersion()));
            });
  }

  private static String rootMessage(Throwable e) {
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return String.valueOf(root.getMessage());
  }
}
