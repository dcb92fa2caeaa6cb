package dev.tillgate.sale.payment;

import dev.tillgate.foundation.persistence.WriteBatch;
import dev.tillgate.sale.payment.port.Attempt;
import dev.tillgate.sale.payment.port.AttemptBuilder;
import dev.tillgate.sale.payment.port.AttemptKind;
import dev.tillgate.sale.payment.port.AttemptStatus;
import dev.tillgate.sale.payment.port.Decline;
import dev.tillgate.sale.payment.port.Retry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of what gateways were asked for. */
@Component
record Attempts(JdbcClient jdbc) {

  void insert(WriteBatch batch, Attempt attempt) {
    Decline decline = attempt.decline();
    batch.add(
        """
        INSERT INTO gateway_attempt (merchant_id, attempt_id, kind, status, ref_no, payment_id,
          gateway, amount, currency, reference, target, hint, fingerprint, code, error, advice,
          retry, attempted_at, asked_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        batch.merchantId(),
        attempt.id(),
        attempt.kind(),
        attempt.status(),
        attempt.refNo(),
        attempt.paymentId(),
        attempt.gateway(),
        attempt.amount(),
        attempt.currency().getCode(),
        attempt.reference(),
        attempt.target(),
        attempt.hint(),
        attempt.fingerprint(),
        decline == null ? null : decline.code(),
        decline == null ? null : decline.text(),
        decline == null ? null : decline.advice(),
        decline == null ? null : decline.retry(),
        attempt.attemptedAt(),
        attempt.askedAt());
  }

  /** Writes what an attempt has come to; whoever moved it from where it stood is first. */
  void move(WriteBatch batch, Attempt before, Attempt after) {
    Decline decline = after.decline();
    batch.mustChange(
        """
        UPDATE gateway_attempt
           SET status = ?, reference = ?, code = ?, error = ?, advice = ?, retry = ?,
               decided_at = ?
         WHERE merchant_id = ? AND attempt_id = ? AND status = ?""",
        after.status(),
        after.reference(),
        decline == null ? null : decline.code(),
        decline == null ? null : decline.text(),
        decline == null ? null : decline.advice(),
        decline == null ? null : decline.retry(),
        after.status().isOpen() ? null : batch.now(),
        batch.merchantId(),
        after.id(),
        before.status());
  }

  Optional<Attempt> find(long merchantId, long attemptId) {
    return jdbc.sql("SELECT * FROM gateway_attempt WHERE merchant_id = ? AND attempt_id = ?")
        .params(merchantId, attemptId)
        .query((row, n) -> attempt(row))
        .optional();
  }

  /** What was begun at a gateway under the name that it has there. */
  Optional<Attempt> named(long merchantId, String gateway, String reference) {
    return jdbc.sql(
            """
            SELECT * FROM gateway_attempt
             WHERE merchant_id = ? AND reference = ? AND gateway = ?
             ORDER BY attempt_id LIMIT 1""")
        .params(merchantId, reference, gateway)
        .query((row, n) -> attempt(row))
        .optional();
  }

  /** All attempts for an order, in the order in which they were made. */
  List<Attempt> of(long merchantId, long refNo) {
    return jdbc.sql(
            """
            SELECT * FROM gateway_attempt WHERE merchant_id = ? AND ref_no = ?
             ORDER BY attempted_at, attempt_id""")
        .params(merchantId, refNo)
        .query((row, n) -> attempt(row))
        .list();
  }

  /** The declines of a card that still count. */
  List<RetryRules.Refused> declined(long merchantId, String fingerprint, Instant now) {
    return jdbc.sql(
            """
            SELECT attempted_at, retry FROM gateway_attempt
             WHERE merchant_id = ? AND fingerprint = ? AND status = 'DECLINED'
               AND (attempted_at > ?::timestamptz OR retry = 'NEVER')""")
        .params(merchantId, fingerprint, now.minus(RetryRules.MEMORY).toString())
        .query(
            (row, n) ->
                new RetryRules.Refused(
                    row.getTimestamp("attempted_at").toInstant(),
                    Retry.valueOf(row.getString("retry"))))
        .list();
  }

  private static Attempt attempt(ResultSet row) throws SQLException {
    return AttemptBuilder.builder()
        .id(row.getLong("attempt_id"))
        .kind(AttemptKind.valueOf(row.getString("kind")))
        .status(AttemptStatus.valueOf(row.getString("status")))
        .refNo(row.getLong("ref_no"))
        .paymentId(row.getLong("payment_id"))
        .gateway(row.getString("gateway"))
        .amount(row.getBigDecimal("amount"))
        .currency(CurrencyUnit.of(row.getString("currency")))
        .reference(row.getString("reference"))
        .target(row.getString("target"))
        .hint(row.getString("hint"))
        .fingerprint(row.getString("fingerprint"))
        .decline(decline(row))
        .attemptedAt(time(row.getTimestamp("attempted_at")))
        .askedAt(time(row.getTimestamp("asked_at")))
        .build();
  }

  private static @Nullable Decline decline(ResultSet row) throws SQLException {
    String code = row.getString("code");
    return code == null
        ? null
        : new Decline(
            code,
            row.getString("error"),
            row.getString("advice"),
            Retry.valueOf(row.getString("retry")));
  }

  private static Instant time(Timestamp stamp) {
    return stamp.toInstant();
  }
}
