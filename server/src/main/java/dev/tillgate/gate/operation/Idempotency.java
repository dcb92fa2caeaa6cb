package dev.tillgate.gate.operation;

import dev.tillgate.foundation.kernel.Fault;
import dev.tillgate.foundation.kernel.RequestFault;
import dev.tillgate.foundation.kernel.WallClock;
import dev.tillgate.foundation.persistence.SecretBox;
import dev.tillgate.foundation.persistence.Write;
import dev.tillgate.foundation.persistence.WriteBatch;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Keeps the answers of writes under the keys that clients choose, in the write itself: a crash
 * leaves both or neither.
 */
@Component
record Idempotency(JdbcClient jdbc, AnswerText text, SecretBox secrets, WallClock clock) {
  /** How long a key stands for its first call. */
  static final Duration KEPT = Duration.ofHours(24);

  private static final int MAX_KEY = 255;

  /** How long somebody outside may be asked; after that what was answered first is the answer. */
  private static final Duration LONGEST_STEP = Duration.ofMinutes(1);

  /** A key as a request uses it. */
  record Use(long merchantId, String key, String digest) {}

  /** Another call with the same key was first. */
  static final class KeyTaken extends RuntimeException {
    KeyTaken() {
      super("The idempotency key is taken", null, false, false);
    }
  }

  private record Kept(String digest, String answer, boolean isFinal, Instant usedAt) {}

  /** The key of a call. Faults: IDEMPOTENCY_KEY_INVALID. */
  Use use(Caller caller, Invocation invocation, String key) {
    boolean printable = key.chars().allMatch(c -> c > ' ' && c < 127);
    if (key.isEmpty() || key.length() > MAX_KEY || !printable) {
      throw new Fault(RequestFault.IDEMPOTENCY_KEY_INVALID);
    }
    return new Use(caller.merchantId(), key, secrets.fingerprint(invocation.canonical()));
  }

  /**
   * The answer of the call that used this key before. Faults: IDEMPOTENCY_KEY_REUSED,
   * IDEMPOTENCY_KEY_IN_USE.
   */
  Optional<JsonNode> answered(Use use) {
    return find(use).map(kept -> again(kept, use));
  }

  /** Adds the key and its answer to the write, and to that of the step that follows. */
  <A extends @Nullable Object> Write<A> kept(Use use, Write<A> write) {
    write
        .rows()
        .mustChange(
            new KeyTaken(),
            """
            INSERT INTO idempotency_key (merchant_id, key, digest, answer, used_at, final)
            VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (merchant_id, key) DO UPDATE
              SET digest = excluded.digest, answer = excluded.answer, used_at = excluded.used_at,
                  final = excluded.final
              WHERE idempotency_key.used_at <= ?""",
            use.merchantId(),
            use.key(),
            use.digest(),
            text.write(write.answer()),
            clock.now(),
            write.next() == null,
            clock.now().minus(KEPT));
    return write.next() == null ? write : write.then(write.next().writing(w -> settled(use, w)));
  }

  private <A extends @Nullable Object> Write<A> settled(Use use, Write<A> write) {
    WriteBatch rows = write.rows();
    rows.add(
        """
        UPDATE idempotency_key SET answer = ?, final = true
         WHERE merchant_id = ? AND key = ? AND NOT final""",
        text.write(write.answer()),
        use.merchantId(),
        use.key());
    return write;
  }

  private JsonNode again(Kept kept, Use use) {
    if (!kept.digest().equals(use.digest())) {
      throw new Fault(RequestFault.IDEMPOTENCY_KEY_REUSED);
    }
    if (!kept.isFinal() && kept.usedAt().plus(LONGEST_STEP).isAfter(clock.now())) {
      throw new Fault(RequestFault.IDEMPOTENCY_KEY_IN_USE);
    }
    return text.read(kept.answer());
  }

  private Optional<Kept> find(Use use) {
    return jdbc.sql(
            """
            SELECT digest, answer, final, used_at FROM idempotency_key
             WHERE merchant_id = ? AND key = ? AND used_at > ?""")
        .params(use.merchantId(), use.key(), Timestamp.from(clock.now().minus(KEPT)))
        .query(
            (row, n) ->
                new Kept(
                    row.getString("digest"),
                    row.getString("answer"),
                    row.getBoolean("final"),
                    row.getTimestamp("used_at").toInstant()))
        .optional();
  }

  /** The end of keys of a merchant that are no longer kept; answers whether there may be more. */
  Write<Boolean> expired(long merchantId, int most) {
    WriteBatch rows = new WriteBatch(merchantId, clock.now());
    Instant end = clock.now().minus(KEPT);
    List<String> over = over(merchantId, end, most);
    if (!over.isEmpty()) {
      // A later call may have taken one of the keys since they were looked for.
      rows.add(
          "DELETE FROM idempotency_key WHERE merchant_id = ? AND key = ANY (?) AND used_at <= ?",
          merchantId,
          over.toArray(String[]::new),
          end);
    }
    return Write.of(rows, over.size() == most);
  }

  private List<String> over(long merchantId, Instant end, int most) {
    return jdbc.sql(
            """
            SELECT key FROM idempotency_key
             WHERE merchant_id = ? AND used_at <= ?::timestamptz ORDER BY used_at LIMIT ?""")
        .params(merchantId, end.toString(), most)
        .query(String.class)
        .list();
  }
}
