package dev.tillgate.foundation.postgres;

import dev.tillgate.foundation.kernel.StartFailure;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Waits until a started server takes connections. */
record Readiness(Process process, int port, String password) {
  private static final Duration TO_ANSWER = Duration.ofSeconds(60);

  /** Giving up on a recovery after a crash would only make the next start begin it again. */
  private static final Duration TO_RECOVER = Duration.ofMinutes(30);

  private static final String CANNOT_CONNECT_NOW = "57P03";
  private static final String CONNECTION_TROUBLE = "08";

  /** True when the database is there, false when the process has ended. */
  boolean await() {
    long start = System.nanoTime();
    while (!endsWithin(10)) {
      try {
        Connections.ensureDatabase(port, password);
        return true;
      } catch (SQLException e) {
        String state = Optional.ofNullable(e.getSQLState()).orElse("");
        boolean recovering = state.equals(CANNOT_CONNECT_NOW);
        boolean mayPass = recovering || state.startsWith(CONNECTION_TROUBLE);
        Duration patience = recovering ? TO_RECOVER : TO_ANSWER;
        if (!mayPass || System.nanoTime() - start > patience.toNanos()) {
          return refused(e);
        }
      }
    }
    return false;
  }

  /** The answer may have come from another server on the port, while this one is just ending. */
  private boolean refused(SQLException cause) {
    if (endsWithin(1000)) {
      return false;
    }
    throw new StartFailure("The database does not take connections: " + cause.getMessage(), cause);
  }

  private boolean endsWithin(long millis) {
    try {
      return process.waitFor(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      throw Interrupted.failure(e);
    }
  }
}
