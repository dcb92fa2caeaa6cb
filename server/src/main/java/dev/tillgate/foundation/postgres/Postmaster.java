package dev.tillgate.foundation.postgres;

import java.lang.System.Logger;

/** The running server. */
record Postmaster(Process process, int port) {
  private static final Logger LOG = System.getLogger(Postmaster.class.getName());

  /** Stops the server and waits for its end. */
  void stop() {
    if (!Shutdown.stop(process.pid(), process::isAlive)) {
      LOG.log(Logger.Level.WARNING, "PostgreSQL (process {0}) does not stop", process.pid());
    }
  }
}
