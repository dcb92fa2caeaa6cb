package dev.tillgate.foundation.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.tillgate.foundation.kernel.StartFailure;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Brings up the database: the one that Tillgate carries, or the one it is pointed to. */
@Configuration(proxyBeanMethods = false)
class PersistenceConfiguration {
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
  SecretBox secretBox(DatabaseHome home, @Value("${tillgate.data}") Path data) {
    return SecretBox.open(data.resolve("tillgate.keys"));
  }

  @Bean
  HikariDataSource dataSource(DatabaseHome home) {
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
    HikariDataSource pool;
    try {
      pool = new HikariDataSource(config);
    } catch (RuntimeException e) {
      throw new StartFailure("The database does not answer: " + rootMessage(e), e);
    }
    migrate(pool);
    return pool;
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
  Ids ids(JdbcClient jdbc) {
    return new Ids(jdbc);
  }

  @Bean
  Invalidations invalidations(DataSource dataSource) {
    return new Invalidations(dataSource);
  }

  private static void migrate(DataSource pool) {
    try {
      Flyway.configure().dataSource(pool).locations("classpath:db/migration").load().migrate();
    } catch (FlywayException e) {
      throw new StartFailure("The database cannot be brought up to date: " + e.getMessage(), e);
    }
  }

  private static String rootMessage(Throwable e) {
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return String.valueOf(root.getMessage());
  }
}
