package dev.tillgate.requests;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.tillgate.kernel.WallClock;
import dev.tillgate.operation.Caller;
import dev.tillgate.operation.OperationModel;
import dev.tillgate.operation.RequestDiary;
import dev.tillgate.operation.RequestNotes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Remembers for a day how requests were read. It is there to help whoever writes a client, so it
 * lives in memory only: each node knows what it answered itself, and a restart forgets. The oldest
 * and least read go early where they would take more than about 32 MB.
 */
@Component
class RecentRequests implements RequestDiary {
  private static final Duration KEPT = Duration.ofDays(1);
  private static final long MAX_BYTES = 32 << 20;
  private static final int BYTES_OF_AN_ENTRY = 400;
  private static final int BYTES_OF_A_NOTE = 100;

  /** How a request was read. */
  record Entry(Instant at, String operation, String protocol, List<RequestNotes.Note> notes) {}

  private record Key(long merchantId, String requestId) {}

  private final WallClock clock;
  private final Cache<Key, Entry> entries;

  RecentRequests(WallClock clock) {
    this.clock = clock;
    this.entries =
        Caffeine.newBuilder()
            .maximumWeight(MAX_BYTES)
            .weigher((Key key, Entry entry) -> bytes(entry))
            .expireAfterWrite(KEPT)
            .ticker(clock::nanos)
            .build();
  }

  @Override
  public void keep(Caller caller, OperationModel operation, RequestNotes notes) {
    entries.put(
        new Key(caller.merchantId(), caller.origin().requestId()),
        new Entry(clock.now(), operation.name(), caller.origin().protocol(), notes.all()));
  }

  /** How the merchant's request was read, while it is remembered. */
  Optional<Entry> find(long merchantId, String requestId) {
    return Optional.ofNullable(entries.getIfPresent(new Key(merchantId, requestId)));
  }

  private static int bytes(Entry entry) {
    return BYTES_OF_AN_ENTRY
        + entry.notes().stream().mapToInt(note -> BYTES_OF_A_NOTE + note.path().length()).sum();
  }
}
