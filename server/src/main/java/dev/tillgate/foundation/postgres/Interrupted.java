package dev.tillgate.foundation.postgres;

import dev.tillgate.foundation.kernel.StartFailure;

/** What becomes of an interrupt while the database is being started. */
final class Interrupted {
  private Interrupted() {}

  /** The failure to throw; the thread stays marked as interrupted. */
  static StartFailure failure(InterruptedException cause) {
    Thread.currentThread().interrupt();
    return new StartFailure("The start was interrupted.", cause);
  }
}
