package dev.tillgate.bench;

import java.util.concurrent.TimeUnit;

/**
 * How long calls took, each to the microsecond. What took more than a tenth of a second counts as
 * that.
 */
final class Latencies {
  private static final int MOST = 100_000;

  private final int[] counts = new int[MOST + 1];
  private long calls;

  void add(long nanos) {
    counts[(int) Math.min(MOST, TimeUnit.NANOSECONDS.toMicros(nanos))]++;
    calls++;
  }

  void add(Latencies other) {
    for (int micros = 0; micros <= MOST; micros++) {
      counts[micros] += other.counts[micros];
    }
    calls += other.calls;
  }

  long calls() {
    return calls;
  }

  /** The microseconds that so many percent of the calls did not exceed. */
  int percentile(int percent) {
    long rank = Math.ceilDiv(calls * percent, 100);
    long seen = 0;
    for (int micros = 0; micros <= MOST; micros++) {
      seen += counts[micros];
      if (seen >= rank) {
        return micros;
      }
    }
    return MOST;
  }
}
