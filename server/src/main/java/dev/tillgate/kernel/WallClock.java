package dev.tillgate.kernel;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The machine's time, for what lives outside any shop: sessions, signatures, leases. */
@FunctionalInterface
public interface WallClock {
  Instant now();

  /** The clock of this machine, in whole microseconds. */
  static WallClock system() {
    return () -> Instant.now().truncatedTo(ChronoUnit.MICROS);
  }
}
