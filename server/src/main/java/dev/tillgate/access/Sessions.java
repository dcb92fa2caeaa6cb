package dev.tillgate.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.tillgate.kernel.Codes;
import dev.tillgate.kernel.WallClock;
import dev.tillgate.persistence.Tx;
import dev.tillgate.persistence.WriteBatch;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Sessions of the API. They end ten minutes after the login. The database keeps only a hash of the
 * id. Source: seed page "Workflow".
 */
@Component
class Sessions {
  static final Duration LIFETIME = Duration.ofMinutes(10);
  private static final int MERCHANT_DIGITS = 8;
  private static final int RANDOM_BYTES = 16;

  private record Open(long merchantId, Instant expiresAt) {}

  private final JdbcClient jdbc;
  private final Tx tx;
  private final WallClock clock;
  private final Cache<String, Open> recent =
      Caffeine.newBuilder().maximumSize(100_000).expireAfterWrite(LIFETIME).build();

  Sessions(JdbcClient jdbc, Tx tx, WallClock clock) {
    this.jdbc = jdbc;
    this.tx = tx;
    this.clock = clock;
  }

  /** A new session id: 40 hexadecimal digits. */
  String open(long merchantId) {
    String id = HexFormat.of().toHexDigits(merchantId, MERCHANT_DIGITS) + Codes.hex(RANDOM_BYTES);
    Instant now = clock.now();
    Instant end = now.plus(LIFETIME);
    tx.commit(
        new WriteBatch()
            .add(
                """
                INSERT INTO api_session (merchant_id, token_hash, opened_at, expires_at)
                VALUES (?, ?, ?, ?)""",
                merchantId,
                hash(id),
                now,
                end)
            .add(
                "DELETE FROM api_session WHERE merchant_id = ? AND expires_at < ?",
                merchantId,
                now));
    recent.put(id, new Open(merchantId, end));
    return id;
  }

  /** The merchant whose session this is, while it lasts. */
  OptionalLong merchantOf(String id) {
    if (id.length() != MERCHANT_DIGITS + 2 * RANDOM_BYTES || !isHex(id)) {
      return OptionalLong.empty();
    }
    Open session = recent.getIfPresent(id);
    if (session == null) {
      session = find(id).orElse(null);
      if (session == null) {
        return OptionalLong.empty();
      }
      recent.put(id, session);
    }
    return clock.now().isBefore(session.expiresAt())
        ? OptionalLong.of(session.merchantId())
        : OptionalLong.empty();
  }

  private Optional<Open> find(String id) {
    long merchantId = HexFormat.fromHexDigitsToLong(id, 0, MERCHANT_DIGITS);
    return jdbc.sql("SELECT expires_at FROM api_session WHERE merchant_id = ? AND token_hash = ?")
        .params(merchantId, hash(id))
        .query((row, n) -> new Open(merchantId, row.getTimestamp("expires_at").toInstant()))
        .optional();
  }

  private static boolean isHex(String id) {
    return id.chars().allMatch(HexFormat::isHexDigit);
  }

  private static String hash(String id) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(id.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
