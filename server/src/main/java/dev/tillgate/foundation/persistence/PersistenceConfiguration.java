package dev.tillgate.foundation.persistence;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The database that has been opened, and what reads and writes it. */
@Configuration(proxyBeanMethods = false)
class PersistenceConfiguration {
  @Bean
  DatabaseHome databaseHome(DatabaseStart start) {
    return start.await();
  }

  @Bean
  SecretBox secretBox(JdbcClient jdbc, @Value("${tillgate.data}") Path data) {
    return new KeyCheck(jdbc).open(data.resolve("tillgate.keys"));
  }

  @Bean
  HikariDataSource dataSource(DatabaseHome home) {
    return home.pool();
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
}
