package dev.tillgate.foundation.persistence;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import java.util.function.Predicate;

/** Tells failures that pass with the database's return from those that are our own. */
public final class Outage {
  private static final String CONNECTION_TROUBLE = "08";

  private static final String TOO_MANY_CONNECTIONS = "53300";

  /** Shutting down, crashed, starting up, and too many connections. */
  private static final Set<String> NOT_NOW =
      Set.of("57P01", "57P02", "57P03", TOO_MANY_CONNECTIONS);

  private static final String LOCK_NOT_AVAILABLE = "55P03";

  /** A statement or a lock that took too long; the database itself has given it up. */
  private static final Set<String> TOO_LATE = Set.of("57014", LOCK_NOT_AVAILABLE);

  private Outage() {}

  /** Whether something failed because the database was not there, or went away meanwhile. */
  public static boolean caused(Throwable failure) {
    return hasState(failure, Outage::isOne);
  }

  /** Whether the database gave it up for taking too long: then nothing of it has happened. */
  public static boolean late(Throwable failure) {
    return hasState(failure, TOO_LATE::contains);
  }

  /** Whether somebody else held for too long what was to be changed. */
  public static boolean locked(Throwable failure) {
    return hasState(failure, LOCK_NOT_AVAILABLE::equals);
  }

  /** Whether nothing more is heard on the connection, whatever had been done on it before. */
  static boolean endsConnection(SQLException failure) {
    return isOne(failure.getSQLState()) && !TOO_LATE.contains(failure.getSQLState());
  }

  /** Whether the database was lost while it wrote: it may have happened or not. */
  public static boolean leftOpen(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof OutcomeUnknown) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasState(Throwable failure, Predicate<String> which) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException e
          && e.getSQLState() != null
          && which.test(e.getSQLState())) {
        return true;
      }
    }
    return false;
  }

  /** Whether the database is there, but takes no further connection: who has one can work. */
  static boolean isFull(SQLException failure) {
    return TOO_MANY_CONNECTIONS.equals(failure.getSQLState());
  }

  private static boolean isOne(String state) {
    return state.startsWith(CONNECTION_TROUBLE)
        || NOT_NOW.contains(state)
        || TOO_LATE.contains(state);
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
