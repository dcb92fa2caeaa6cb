package dev.tillgate.foundation.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Connections that may be read from for as long as it takes, and can be cut from outside. */
final class Migrating {
  private static final Logger LOG = LoggerFactory.getLogger(Migrating.class);

  private final List<Connection> open = new ArrayList<>();
  private boolean isOver;

  /** Opens a connection; none is opened any more once migrating is over. */
  @FunctionalInterface
  interface Opening {
    Connection open() throws SQLException;
  }

  /** A connection that can be cut. */
  Connection on(Opening opening) throws SQLException {
    check();
    Connection connection = opening.open();
    keep(connection);
    return connection;
  }

  private synchronized void check() throws SQLException {
    if (isOver) {
      throw new SQLException("The start was stopped");
    }
  }

  /** One that comes too late is cut at once. */
  private synchronized void keep(Connection connection) {
    open.removeIf(Migrating::isClosed);
    open.add(connection);
    if (isOver) {
      cut(connection);
    }
  }

  /** Cuts what is open; a migration that has not ended is undone by the database. */
  synchronized void end() {
    isOver = true;
    open.forEach(Migrating::cut);
  }

  private static boolean isClosed(Connection connection) {
    try {
      return connection.isClosed();
    } catch (SQLException e) {
      return true;
    }
  }

  private static void cut(Connection connection) {
    try {
      connection.abort(Runnable::run);
    } catch (SQLException e) {
      LOG.debug("A connection could not be cut", e);
    }
  }
}
