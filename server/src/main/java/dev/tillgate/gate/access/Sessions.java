package dev.tillgate.gate.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.tillgate.foundation.kernel.Codes;
import dev.tillgate.foundation.kernel.Texts;
import dev.tillgate.foundation.kernel.WallClock;
import dev.tillgate.foundation.merchant.Moment;
import dev.tillgate.foundation.persistence.Invalidations;
import dev.tillgate.foundation.persistence.Write;
import dev.tillgate.foundation.persistence.WriteBatch;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

  private static final String NOTICE = "session:";

  /**
   * A session that lasts.
   *
   * @param key names the session without opening it
   * @param zone of its dates; null for the account's
   */
  record Open(String key, long merchantId, Instant expiresAt, @Nullable ZoneId zone) {}

  private final JdbcClient jdbc;
  private final WallClock clock;
  private final Cache<String, Open> recent =
      Caffeine.newBuilder().maximumSize(100_000).expireAfterWrite(LIFETIME).build();

  Sessions(JdbcClient jdbc, WallClock clock, Invalidations invalidations) {
    this.jdbc = jdbc;
    this.clock = clock;
    invalidations.onNotice(this::forget);
  }

  /** A new session id: 40 hexadecimal digits. */
  Write<String> open(long merchantId) {
    String id = HexFormat.of().toHexDigits(merchantId, MERCHANT_DIGITS) + Codes.hex(RANDOM_BYTES);
    Instant now = clock.now();
    Instant end = now.plus(LIFETIME);
    String key = Texts.sha256(id);
    WriteBatch batch =
        new WriteBatch(merchantId, now)
            .add(
                """
                INSERT INTO api_session (merchant_id, token_hash, opened_at, expires_at)
                VALUES (?, ?, ?, ?)""",
                merchantId,
                key,
                now,
                end)
            .add(
                "DELETE FROM api_session WHERE merchant_id = ? AND expires_at < ?",
                merchantId,
                now);
    return Write.of(batch, id);
  }

  /** The session with this id, while it lasts. */
  Optional<Open> find(String id) {
    if (id.length() != MERCHANT_DIGITS + 2 * RANDOM_BYTES || !isHex(id)) {
      return Optional.empty();
    }
    String key = Texts.sha256(id);
    Open session = recent.getIfPresent(key);
    if (session == null) {
      session = read(HexFormat.fromHexDigitsToLong(id, 0, MERCHANT_DIGITS), key).orElse(null);
      if (session == null) {
        return Optional.empty();
      }
      recent.put(key, session);
    }
    return clock.now().isBefore(session.expiresAt()) ? Optional.of(session) : Optional.empty();
  }

  /** Sets the time zone of the dates of a session. */
  Write<Boolean> zoned(Moment moment, String key, ZoneId zone) {
    WriteBatch batch = moment.batch();
    batch.add(
        "UPDATE api_session SET time_zone = ? WHERE merchant_id = ? AND token_hash = ?",
        zone.getId(),
        moment.merchantId(),
        key);
    Invalidations.announce(batch, NOTICE + key);
    batch.forget(() -> recent.invalidate(key));
    return Write.of(batch, true);
  }

  private Optional<Open> read(long merchantId, String key) {
    return jdbc.sql(
            """
            SELECT expires_at, time_zone FROM api_session
             WHERE merchant_id = ? AND token_hash = ?""")
        .params(merchantId, key)
        .query(
            (row, n) ->
                new Open(
                    key,
                    merchantId,
                    row.getTimestamp("expires_at").toInstant(),
                    zone(row.getString("time_zone"))))
        .optional();
  }

  private void forget(String notice) {
    if (notice.startsWith(NOTICE)) {
      recent.invalidate(notice.substring(NOTICE.length()));
    }
  }

  private static @Nullable ZoneId zone(@Nullable String id) {
    return id == null ? null : ZoneId.of(id);
  }

  private static boolean isHex(String id) {
    return id.chars().allMatch(HexFormat::isHexDigit);
  }
}
