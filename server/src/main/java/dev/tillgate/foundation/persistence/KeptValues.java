package dev.tillgate.foundation.persistence;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;

/**
 * What merchants have under codes, kept at hand: read when it is first asked for, and forgotten
 * when a notice says that it has changed, or else after a while.
 */
public final class KeptValues<V> {
  private static final Duration FORGET_AFTER = Duration.ofSeconds(30);
  private static final int MOST = 100_000;

  /** The code of values that a merchant has only one of. */
  public static final String ALL = "";

  /** Reads a value from where it is stored. */
  @FunctionalInterface
  public interface Reader<V> {
    V read(long merchantId, String code);
  }

  private record Key(long merchantId, String code) {}

  private final String topic;
  private final Reader<V> reader;
  private final LoadingCache<Key, V> values;

  /**
   * @param topic what notices about these values begin with, without a colon; values that change
   *     together may share it
   */
  public KeptValues(String topic, Invalidations invalidations, Reader<V> reader) {
    this.topic = topic;
    this.reader = reader;
    this.values =
        Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(FORGET_AFTER)
            .build(key -> reader.read(key.merchantId(), key.code()));
    invalidations.onNotice(this::hear);
  }

  /** What the merchant has under the code. */
  public V of(long merchantId, String code) {
    // What is written but not yet committed is for the writer's eyes only.
    return Tx.isOpen() ? reader.read(merchantId, code) : values.get(new Key(merchantId, code));
  }

  /** What the merchant has, where it has one value only. */
  public V of(long merchantId) {
    return of(merchantId, ALL);
  }

  /** Lets all nodes forget what the code meant, once the batch is written. */
  public void changed(WriteBatch batch, String code) {
    changed(batch, batch.merchantId(), code);
  }

  /** The same where the merchant has one value only. */
  public void changed(WriteBatch batch) {
    changed(batch, ALL);
  }

  /** The same for what is kept under another merchant than the batch's, or under none. */
  public void changed(WriteBatch batch, long merchantId, String code) {
    Invalidations.announce(batch, topic + ":" + merchantId + ":" + code);
    batch.forget(() -> forget(merchantId, code));
  }

  /** Forgets on this node what the code means. */
  public void forget(long merchantId, String code) {
    values.invalidate(new Key(merchantId, code));
  }

  private void hear(String notice) {
    if (notice.startsWith(topic + ":")) {
      String[] parts = notice.split(":", 3);
      forget(Long.parseLong(parts[1]), parts[2]);
    }
  }
}
