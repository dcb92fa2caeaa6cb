package dev.tillgate.surface.cli;

import dev.tillgate.foundation.kernel.StartFailure;

/** Checks that several commands share. */
final class Options {
  private static final int MAX_PORT = 65535;

  private Options() {}

  static void checkPort(int port) {
    if (port < 0 || port > MAX_PORT) {
      throw new StartFailure("--port is between 0 and " + MAX_PORT + ", not " + port + ".");
    }
  }
}
