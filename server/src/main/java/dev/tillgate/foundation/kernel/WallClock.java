package dev.tillgate.foundation.kernel;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;

/** The machine's time, for what lives outside any shop: sessions, signatures, leases. */
@FunctionalInterface
public interface WallClock {
  Instant now();

  /** The same instant in nanoseconds since 1970, as caches and meters count time. */
  default long nanos() {
    Instant now = now();
    return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
  }

  /** The clock of this machine, in whole microseconds. */
  static WallClock system() {
    return () -> Instant.now().truncatedTo(ChronoUnit.MICROS);
  }
}
