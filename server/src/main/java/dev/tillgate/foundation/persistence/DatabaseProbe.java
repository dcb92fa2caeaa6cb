package dev.tillgate.foundation.persistence;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.springframework.stereotype.Component;

/** Asks the database whether it is there, by a connection of its own: a busy pool is no outage. */
@Component
public final class DatabaseProbe {
  private static final int PATIENCE_SECONDS = 2;

  private final HikariDataSource pool;

  DatabaseProbe(HikariDataSource pool) {
    this.pool = pool;
  }

  /** Whether it answers, in a few seconds at the most. */
  public boolean answers() {
    Properties properties = new Properties();
    properties.setProperty("connectTimeout", String.valueOf(PATIENCE_SECONDS));
    properties.setProperty("socketTimeout", String.valueOf(PATIENCE_SECONDS));
    if (pool.getUsername() != null) {
      properties.setProperty("user", pool.getUsername());
      properties.setProperty("password", pool.getPassword());
    }
    try (Connection connection = DriverManager.getConnection(pool.getJdbcUrl(), properties)) {
      return connection.isValid(PATIENCE_SECONDS);
    } catch (SQLException e) {
      return false;
    }
  }
}
