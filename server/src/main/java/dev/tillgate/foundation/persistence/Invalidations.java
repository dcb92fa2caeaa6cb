package dev.tillgate.foundation.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the caches of all nodes that something has changed. A notice is a hint: every cache also
 * forgets by itself after a while.
 */
public final class Invalidations implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Invalidations.class);
  private static final String CHANNEL = "tillgate_changed";
  private static final int WAIT_MILLIS = 1000;

  private final DataSource dataSource;
  private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();
  private final Thread thread;
  private volatile boolean closed;

  public Invalidations(DataSource dataSource) {
    this.dataSource = dataSource;
    this.thread = Thread.ofVirtual().name("cache-invalidation").start(this::listen);
  }

  /** Calls the listener with each notice, from this node and from others. */
  public void onNotice(Consumer<String> listener) {
    listeners.add(listener);
  }

  /** Adds a notice to a batch; it is heard once the batch is written. */
  public static void announce(WriteBatch batch, String notice) {
    batch.add("SELECT pg_notify('" + CHANNEL + "', ?)", notice);
  }

  /** Wakes the listener by a last notice, so that its connection goes back unharmed. */
  @Override
  public void close() {
    closed = true;
    Thread.ofVirtual().start(this::wake);
    try {
      // Where no connection is free to wake it by, it looks up by itself.
      thread.join(Duration.ofMillis(2 * WAIT_MILLIS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    thread.interrupt();
  }

  private void wake() {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement("SELECT pg_notify(?, '')")) {
      statement.setString(1, CHANNEL);
      statement.execute();
    } catch (SQLException e) {
      LOG.debug("The listener was not woken: {}", e.getMessage());
    }
  }

  private void listen() {
    while (!closed) {
      try (Connection connection = dataSource.getConnection()) {
        connection.createStatement().execute("LISTEN " + CHANNEL);
        PGConnection postgres = connection.unwrap(PGConnection.class);
        while (!closed) {
          hear(postgres.getNotifications(WAIT_MILLIS));
        }
        connection.createStatement().execute("UNLISTEN *");
      } catch (SQLException e) {
        if (!closed) {
          LOG.warn("Lost the connection for cache notices; trying again: {}", e.getMessage());
          pause();
        }
      }
    }
  }

  private void hear(PGNotification[] notices) {
    for (PGNotification notice : notices) {
      listeners.forEach(listener -> listener.accept(notice.getParameter()));
    }
  }

  private void pause() {
    try {
      Thread.sleep(WAIT_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      closed = true;
    }
  }
}
