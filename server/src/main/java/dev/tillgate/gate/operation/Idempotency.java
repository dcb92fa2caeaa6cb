package dev.tillgate.gate.operation;

import dev.tillgate.foundation.kernel.Fault;
import dev.tillgate.foundation.kernel.FaultCode;
import dev.tillgate.foundation.kernel.WallClock;
import dev.tillgate.foundation.persistence.CommitHook;
import dev.tillgate.foundation.persistence.Duplicate;
import dev.tillgate.foundation.persistence.LostRace;
import dev.tillgate.foundation.persistence.Tx;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Makes a repeated write answer as the first time. The key is kept in the transaction of the write
 * itself, so a crash leaves both or neither.
 */
public final class Idempotency {
  private static final int MAX_KEY = 255;

  /** A call of an operation's body. */
  @FunctionalInterface
  interface Body {
    @Nullable Object run() throws Throwable;
  }

  private record Kept(String digest, String answer) {}

  private final JdbcClient jdbc;
  private final AnswerText text;
  private final WallClock clock;

  public Idempotency(JdbcClient jdbc, AnswerText text, WallClock clock) {
    this.jdbc = jdbc;
    this.text = text;
    this.clock = clock;
  }

  /** Runs the body, or gives the answer of the call that used this key before. */
  @Nullable Object once(
      Caller caller, OperationModel operation, Arguments arguments, String key, Body body)
      throws Throwable {
    checkForm(key);
    String digest = digest(operation.name() + "\n" + arguments.canonical());
    Optional<Kept> before = find(caller, key);
    if (before.isPresent()) {
      return again(before.get(), digest);
    }
    CommitHook keep =
        (batch, answer) ->
            batch.add(
                """
                INSERT INTO idempotency_key (merchant_id, key, digest, answer, used_at)
                VALUES (?, ?, ?, ?::jsonb, ?)""",
                caller.merchantId(),
                key,
                digest,
                text.write(answer),
                clock.now());
    try {
      return Tx.<@Nullable Object, Throwable>joined(keep, body::run);
    } catch (Duplicate | LostRace | Fault e) {
      // The same request at the same time may have got there first, and this one stumbled over it.
      Kept winner = find(caller, key).orElseThrow(() -> e);
      return again(winner, digest);
    }
  }

  private Object again(Kept kept, String digest) {
    if (!kept.digest().equals(digest)) {
      throw new Fault(FaultCode.IDEMPOTENCY_KEY_REUSED);
    }
    return text.read(kept.answer());
  }

  private Optional<Kept> find(Caller caller, String key) {
    return jdbc.sql("SELECT digest, answer FROM idempotency_key WHERE merchant_id = ? AND key = ?")
        .params(caller.merchantId(), key)
        .query((row, n) -> new Kept(row.getString("digest"), row.getString("answer")))
        .optional();
  }

  private static void checkForm(String key) {
    boolean printable = key.chars().allMatch(c -> c > ' ' && c < 127);
    if (key.isEmpty() || key.length() > MAX_KEY || !printable) {
      throw new Fault(FaultCode.IDEMPOTENCY_KEY_INVALID);
    }
  }

  private static String digest(String request) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(request.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
