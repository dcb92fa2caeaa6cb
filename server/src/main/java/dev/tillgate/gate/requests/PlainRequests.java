package dev.tillgate.gate.requests;

import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import org.jspecify.annotations.Nullable;

/**
 * The latest requests of which there is nothing to say but that they were made, nearly all of them.
 * They lie in arrays of numbers, one after the other in a ring: no lock for callers to wait at, and
 * nothing for the collector to move. Whoever looks one up reads them all, which is rare.
 */
final class PlainRequests {
  private static final int ROOM = 1 << 17;
  private static final int ID_DIGITS = 16;

  private final AtomicLong next = new AtomicLong();
  private final AtomicLongArray ids = new AtomicLongArray(ROOM);
  private final long[] merchants = new long[ROOM];
  private final long[] times = new long[ROOM];
  private final @Nullable String[] operations = new @Nullable String[ROOM];
  private final @Nullable String[] protocols = new @Nullable String[ROOM];

  /** A request as it was made. */
  record Made(Instant at, String operation, String protocol) {}

  /** Whether the id is of the form of ours. */
  static boolean takes(String requestId) {
    return requestId.length() == ID_DIGITS
        && requestId.chars().allMatch(HexFormat::isHexDigit)
        && HexFormat.fromHexDigitsToLong(requestId) != 0;
  }

  void keep(long merchantId, String requestId, Instant at, String operation, String protocol) {
    int place = (int) (next.getAndIncrement() % ROOM);
    // Whoever looks meanwhile finds nothing here, rather than half of one and half of another.
    ids.set(place, 0);
    merchants[place] = merchantId;
    times[place] = at.toEpochMilli();
    operations[place] = operation;
    protocols[place] = protocol;
    ids.set(place, HexFormat.fromHexDigitsToLong(requestId));
  }

  /** The merchant's request, where it is no older than so long. */
  Optional<Made> find(long merchantId, String requestId, Instant now, Duration age) {
    if (!takes(requestId)) {
      return Optional.empty();
    }
    long id = HexFormat.fromHexDigitsToLong(requestId);
    for (int place = 0; place < ROOM; place++) {
      if (ids.get(place) == id && merchants[place] == merchantId) {
        Instant at = Instant.ofEpochMilli(times[place]);
        String operation = operations[place];
        String protocol = protocols[place];
        boolean whole = ids.get(place) == id && operation != null && protocol != null;
        return whole && at.plus(age).isAfter(now)
            ? Optional.of(new Made(at, operation, protocol))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }
}
