package dev.tillgate.foundation.kernel;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;

/** The machine's time, for what lives outside any shop: sessions, signatures, leases. */
@FunctionalInterface
public interface WallClock {
  Instant now();

  /** Nanoseconds since whenever, to tell how much time has passed: this machine's never go back. */
  default long nanos() {
    Instant now = now();
    return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
  }

  /** The clock of this machine, in whole microseconds. */
  static WallClock system() {
    return new WallClock() {
      @Override
      public Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
      }

      @Override
      public long nanos() {
        return System.nanoTime();
      }
    };
  }
}
