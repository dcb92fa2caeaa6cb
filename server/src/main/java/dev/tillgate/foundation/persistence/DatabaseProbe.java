package dev.tillgate.foundation.persistence;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;

/**
 * Asks the database whether it is there, by a connection of its own: a busy pool is no outage. As
 * anybody may want to know, it asks once a second at the most, and all who come meanwhile are given
 * the same answer.
 */
@Component
public final class DatabaseProbe {
  private static final int PATIENCE_SECONDS = 2;
  private static final long GOOD_FOR = Duration.ofSeconds(1).toNanos();

  private final HikariDataSource pool;
  private final ReentrantLock turn = new ReentrantLock();
  private long askedAt = System.nanoTime() - GOOD_FOR;
  private boolean answered;

  DatabaseProbe(HikariDataSource pool) {
    this.pool = pool;
  }

  /** Whether it answers, or did a moment ago; known in a few seconds at the most. */
  public boolean answers() {
    turn.lock();
    try {
      if (System.nanoTime() - askedAt >= GOOD_FOR) {
        answered = ask();
        askedAt = System.nanoTime();
      }
      return answered;
    } finally {
      turn.unlock();
    }
  }

  private boolean ask() {
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
      return Outage.isFull(e) && pool.getHikariPoolMXBean().getTotalConnections() > 0;
    }
  }
}
