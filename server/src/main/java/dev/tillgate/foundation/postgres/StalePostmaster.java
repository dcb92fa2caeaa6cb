package dev.tillgate.foundation.postgres;

import dev.tillgate.foundation.kernel.StartFailure;
import java.lang.System.Logger;
import java.util.OptionalLong;

/**
 * Stops the PostgreSQL that a killed server left behind. Nobody else can be using it: the caller
 * holds the directory's lock.
 */
final class StalePostmaster {
  private static final Logger LOG = System.getLogger(StalePostmaster.class.getName());

  private StalePostmaster() {}

  static void stop(DataDirectory directory) {
    PostmasterPid pidFile = new PostmasterPid(directory.cluster());
    OptionalLong found = pidFile.read();
    if (found.isEmpty()) {
      return;
    }
    long pid = found.getAsLong();
    if (!pidFile.runs(pid)) {
      // PostgreSQL itself would take a foreign process with this number for a running server.
      pidFile.delete();
      return;
    }
    LOG.log(
        Logger.Level.INFO,
        "Stopping the PostgreSQL that an earlier server left (process {0})",
        Long.toString(pid));
    if (!Shutdown.stop(pid, () -> pidFile.runs(pid))) {
      throw new StartFailure(
          "PostgreSQL (process %d), left by an earlier server on %s, does not stop; stop it with: kill -INT %d"
              .formatted(pid, directory.root(), pid));
    }
  }
}
