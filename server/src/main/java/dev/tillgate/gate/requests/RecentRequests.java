package dev.tillgate.gate.requests;

import dev.tillgate.foundation.kernel.WallClock;
import dev.tillgate.gate.operation.Caller;
import dev.tillgate.gate.operation.OperationModel;
import dev.tillgate.gate.operation.RequestDiary;
import dev.tillgate.gate.operation.RequestNotes;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Remembers for a day how requests were read. It is there to help whoever writes a client, so it
 * lives in memory only: each node knows what it answered itself, and a restart forgets. The oldest
 * go earlier where those with notes would take more than about 32 MB, and others where there were
 * more than 131072.
 */
@Component
class RecentRequests implements RequestDiary {
  private static final Duration KEPT = Duration.ofDays(1);
  private static final long MAX_BYTES = 32 << 20;
  private static final int BYTES_OF_AN_ENTRY = 400;
  private static final int BYTES_OF_A_NOTE = 100;

  /** How a request was read. */
  record Entry(Instant at, String operation, String protocol, List<RequestNotes.Note> notes) {
    private int bytes() {
      return BYTES_OF_AN_ENTRY
          + notes.stream().mapToInt(note -> BYTES_OF_A_NOTE + note.path().length()).sum();
    }

    private boolean isOver(Instant now) {
      return !at.plus(KEPT).isAfter(now);
    }
  }

  private record Key(long merchantId, String requestId) {}

  private final WallClock clock;

  /**
   * Oldest first. No Caffeine here: when it is full it prefers what was asked for before, and would
   * forget the newest.
   */
  private final Map<Key, Entry> entries = new LinkedHashMap<>();

  private final PlainRequests plain = new PlainRequests();

  private long bytes;

  RecentRequests(WallClock clock) {
    this.clock = clock;
  }

  @Override
  public void keep(Caller caller, OperationModel operation, RequestNotes notes) {
    Key key = new Key(caller.merchantId(), caller.origin().requestId());
    Instant now = clock.now();
    if (notes.all().isEmpty() && PlainRequests.takes(key.requestId())) {
      plain.keep(
          key.merchantId(), key.requestId(), now, operation.name(), caller.origin().protocol());
      return;
    }
    Entry entry = new Entry(now, operation.name(), caller.origin().protocol(), notes.all());
    synchronized (entries) {
      if (entries.putIfAbsent(key, entry) == null) {
        bytes += entry.bytes();
      }
      forget(now);
    }
  }

  /** How the merchant's request was read, while it is remembered. */
  Optional<Entry> find(long merchantId, String requestId) {
    Instant now = clock.now();
    Optional<Entry> noted;
    synchronized (entries) {
      noted =
          Optional.ofNullable(entries.get(new Key(merchantId, requestId)))
              .filter(entry -> !entry.isOver(now));
    }
    return noted.or(
        () ->
            plain
                .find(merchantId, requestId, now, KEPT)
                .map(made -> new Entry(made.at(), made.operation(), made.protocol(), List.of())));
  }

  private void forget(Instant now) {
    Iterator<Entry> oldest = entries.values().iterator();
    while (oldest.hasNext()) {
      Entry entry = oldest.next();
      if (bytes <= MAX_BYTES && !entry.isOver(now)) {
        return;
      }
      bytes -= entry.bytes();
      oldest.remove();
    }
  }
}
