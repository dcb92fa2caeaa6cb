package dev.tillgate.sale.payment;

import dev.tillgate.foundation.merchant.Merchant;
import dev.tillgate.foundation.merchant.Merchants;
import dev.tillgate.foundation.merchant.Moment;
import dev.tillgate.foundation.persistence.Write;
import dev.tillgate.foundation.persistence.WriteBatch;
import dev.tillgate.sale.payment.port.Attempt;
import dev.tillgate.sale.payment.port.AttemptKind;
import dev.tillgate.sale.payment.port.Dispute;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Charges that card holders dispute, as gateways tell of them in any order. */
@Component
public class Disputes implements AttemptFollower {
  private final JdbcClient jdbc;
  private final Merchants merchants;
  private final Payments payments;
  private final List<DisputeFollower> followers;

  Disputes(
      JdbcClient jdbc, Merchants merchants, Payments payments, List<DisputeFollower> followers) {
    this.jdbc = jdbc;
    this.merchants = merchants;
    this.payments = payments;
    this.followers = followers;
  }

  /** The disputes of an order's charges. */
  public List<Dispute> of(long merchantId, long refNo) {
    return jdbc.sql(
            """
            SELECT * FROM payment_dispute WHERE merchant_id = ? AND ref_no = ?
             ORDER BY gateway, dispute""")
        .params(merchantId, refNo)
        .query((row, n) -> dispute(row))
        .list();
  }

  /** Lets a dispute be lost; like every {@link Movement}, it is done when the gateway says so. */
  public Movement accept(WriteBatch batch, Merchant merchant, Dispute dispute) {
    return payments.accept(batch, merchant, dispute);
  }

  /**
   * Answers a dispute.
   *
   * @param evidence texts by the names that the gateway gives them
   */
  public Movement defend(
      WriteBatch batch, Merchant merchant, Dispute dispute, Map<String, String> evidence) {
    return payments.defend(batch, merchant, dispute, evidence);
  }

  /** The write of what a gateway tells; what was told before, or goes back, changes nothing. */
  public Write<Boolean> told(Moment moment, Dispute after) {
    WriteBatch batch = moment.batch();
    merchants.holdClock(batch, moment.merchant(), null);
    Dispute before = find(moment.merchantId(), after.gateway(), after.name()).orElse(null);
    return Write.of(batch, moved(batch, moment, before, after));
  }

  @Override
  public Set<AttemptKind> follows() {
    return Set.of(AttemptKind.DISPUTE_ACCEPT, AttemptKind.DISPUTE_DEFEND);
  }

  /** An answer that the gateway has taken moves the dispute on. */
  @Override
  public void follow(WriteBatch batch, Moment moment, Told told) {
    Attempt attempt = told.after();
    if (told.isApproved()) {
      Dispute.Status status =
          attempt.kind() == AttemptKind.DISPUTE_ACCEPT
              ? Dispute.Status.LOST
              : Dispute.Status.ANSWERED;
      find(moment.merchantId(), attempt.gateway(), String.valueOf(attempt.target()))
          .ifPresent(before -> moved(batch, moment, before, before.at(status)));
    }
  }

  private boolean moved(WriteBatch batch, Moment moment, @Nullable Dispute before, Dispute after) {
    if (!after.isAfter(before)) {
      return false;
    }
    if (before == null) {
      insert(batch, after);
    } else {
      move(batch, before, after);
    }
    followers.forEach(follower -> follower.follow(batch, moment, before, after));
    return true;
  }

  private Optional<Dispute> find(long merchantId, String gateway, String name) {
    return jdbc.sql(
            """
            SELECT * FROM payment_dispute
             WHERE merchant_id = ? AND gateway = ? AND dispute = ?""")
        .params(merchantId, gateway, name)
        .query((row, n) -> dispute(row))
        .optional();
  }

  private static void insert(WriteBatch batch, Dispute dispute) {
    batch.add(
        """
        INSERT INTO payment_dispute (merchant_id, gateway, dispute, ref_no, payment_id, status,
          reason, amount, currency, respond_by)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        batch.merchantId(),
        dispute.gateway(),
        dispute.name(),
        dispute.refNo(),
        dispute.paymentId(),
        dispute.status(),
        dispute.reason(),
        dispute.amount(),
        dispute.currency().getCode(),
        dispute.respondBy());
  }

  private static void move(WriteBatch batch, Dispute before, Dispute after) {
    batch.mustChange(
        """
        UPDATE payment_dispute SET status = ?
         WHERE merchant_id = ? AND gateway = ? AND dispute = ? AND status = ?""",
        after.status(),
        batch.merchantId(),
        after.gateway(),
        after.name(),
        before.status());
  }

  private static Dispute dispute(ResultSet row) throws SQLException {
    Timestamp respondBy = row.getTimestamp("respond_by");
    return new Dispute(
        row.getString("gateway"),
        row.getString("dispute"),
        row.getLong("ref_no"),
        row.getLong("payment_id"),
        Dispute.Status.valueOf(row.getString("status")),
        row.getString("reason"),
        row.getBigDecimal("amount"),
        CurrencyUnit.of(row.getString("currency")),
        respondBy == null ? null : respondBy.toInstant());
  }
}
