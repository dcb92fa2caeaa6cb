package dev.tillgate.foundation.postgres;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Stops a postmaster: in order if it can, at once if it must. */
final class Shutdown {
  private static final Duration IN_ORDER = Duration.ofSeconds(60);
  private static final Duration AT_ONCE = Duration.ofSeconds(10);

  private Shutdown() {}

  /** Returns whether the process is gone. An interrupt does not cut the wait short. */
  static boolean stop(long pid, BooleanSupplier running) {
    boolean interrupted = Thread.interrupted();
    try {
      return signal(pid, "INT", running, IN_ORDER) || signal(pid, "QUIT", running, AT_ONCE);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static boolean signal(
      long pid, String signal, BooleanSupplier running, Duration patience) {
    if (!running.getAsBoolean()) {
      return true;
    }
    try {
      String kill = "kill -s " + signal + " " + pid;
      if (!Commands.run(List.of("/bin/sh", "-c", kill)).succeeded()) {
        return !running.getAsBoolean();
      }
    } catch (IOException e) {
      return false;
    }
    long end = System.nanoTime() + patience.toNanos();
    while (running.getAsBoolean() && System.nanoTime() < end) {
      Commands.pause(5);
    }
    return !running.getAsBoolean();
  }
}
