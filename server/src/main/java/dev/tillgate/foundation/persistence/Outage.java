package dev.tillgate.foundation.persistence;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells failures that pass with the database's return from those that are our own. */
public final class Outage {
  private static final String CONNECTION_TROUBLE = "08";

  private static final String TOO_MANY_CONNECTIONS = "53300";

  /** Shutting down, crashed, starting up, and too many connections. */
  private static final Set<String> NOT_NOW =
      Set.of("57P01", "57P02", "57P03", TOO_MANY_CONNECTIONS);

  private Outage() {}

  /** Whether something failed because the database was not there, or went away meanwhile. */
  public static boolean caused(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException e && isOne(e.getSQLState())) {
        return true;
      }
    }
    return false;
  }

  /** Whether the database is there, but takes no further connection: who has one can work. */
  static boolean isFull(SQLException failure) {
    return TOO_MANY_CONNECTIONS.equals(failure.getSQLState());
  }

  private static boolean isOne(@Nullable String state) {
    return state != null && (state.startsWith(CONNECTION_TROUBLE) || NOT_NOW.contains(state));
  }

  /** Whether the database is there, but all connections to it were in use for too long. */
  public static boolean busy(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLTransientConnectionException && !caused(cause)) {
        return true;
      }
    }
    return false;
  }
}
