package dev.tillgate.sale.order.life;

import dev.tillgate.foundation.persistence.StoredForm;
import dev.tillgate.foundation.persistence.WriteBatch;
import dev.tillgate.sale.order.Order;
import dev.tillgate.sale.order.Refund;
import org.springframework.stereotype.Component;

/** Writes refunds. */
@Component
record RefundStore() {
  private static final StoredForm<Refund> FORM = Refund.FORM;

  /**
   * @param order as the refund leaves it
   */
  void insert(WriteBatch batch, Order order, Refund refund) {
    batch.add(
        """
        INSERT INTO refund (merchant_id, refund_id, ref_no, order_version, status, amount, tax,
          currency, document, requested_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)""",
        batch.merchantId(),
        refund.refundId(),
        order.refNo(),
        order.version(),
        refund.status(),
        refund.amount(),
        refund.tax(),
        order.currency().getCode(),
        FORM.write(refund),
        refund.requestedAt());
  }

  /** Writes what a refund has come to. */
  void settle(WriteBatch batch, Refund before, Refund refund) {
    batch.mustChange(
        """
        UPDATE refund SET status = ?, document = ?::jsonb
         WHERE merchant_id = ? AND refund_id = ? AND status = ?""",
        refund.status(),
        FORM.write(refund),
        batch.merchantId(),
        refund.refundId(),
        before.status());
  }
}
