package dev.tillgate.recurring.subscription;

import dev.tillgate.foundation.persistence.Query;
import dev.tillgate.foundation.persistence.StoredForm;
import dev.tillgate.foundation.persistence.WriteBatch;
import dev.tillgate.sale.cart.CartLine;
import dev.tillgate.sale.order.OpenedSubscription;
import dev.tillgate.sale.order.Order;
import dev.tillgate.sale.order.OrderLine;
import dev.tillgate.sale.purchase.RecurringTerms;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Keeps subscriptions. */
@Component
record SubscriptionStore() {
  private static final StoredForm<RecurringTerms> FORM =
      StoredForm.of("subscription", RecurringTerms.class);
  private static final String ACTIVE = "ACTIVE";
  private static final String PENDING_ACTIVATION = "PENDING_ACTIVATION";
  private static final String CANCELED = "CANCELED";

  void insert(
      WriteBatch batch,
      Order order,
      OrderLine line,
      OpenedSubscription subscription,
      boolean test) {
    CartLine content = line.line();
    RecurringTerms terms = Objects.requireNonNull(content.recurring());
    boolean later = subscription.startsAt().isAfter(subscription.purchasedAt());
    batch.add(
        """
        INSERT INTO subscription (merchant_id, subscription_reference, ref_no, line_no,
          customer_reference, product_id, product_code, product_name, quantity, status,
          purchased_at, starts_at, expires_at, lifetime, trial, recurring_enabled, test,
          cycle_length, cycle_unit, card_id, document, version)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, 1)""",
        batch.merchantId(),
        subscription.reference(),
        order.refNo(),
        line.number(),
        Objects.requireNonNull(order.customerReference()),
        content.productId(),
        content.code(),
        content.name(),
        content.quantity(),
        later ? PENDING_ACTIVATION : ACTIVE,
        subscription.purchasedAt(),
        subscription.startsAt(),
        subscription.expiresAt(),
        terms.lifetime(),
        subscription.trial(),
        subscription.recurringEnabled(),
        test,
        terms.cycleLength(),
        terms.cycleUnit(),
        order.payment().cardId(),
        FORM.write(terms));
  }

  /**
   * Ends a subscription before its time.
   *
   * @param closed as it then stands
   */
  void cancel(WriteBatch batch, OpenedSubscription closed) {
    batch.mustChange(
        """
        UPDATE subscription SET status = 'CANCELED', recurring_enabled = false, version = ?
         WHERE merchant_id = ? AND subscription_reference = ? AND version = ?""",
        closed.version(),
        batch.merchantId(),
        closed.reference(),
        closed.version() - 1);
  }

  static Query<OpenedSubscription> ofOrders(long merchantId, List<Long> refNos) {
    return Query.of(
        """
        SELECT ref_no, line_no, subscription_reference, purchased_at, starts_at, expires_at,
               lifetime, trial, status, recurring_enabled, version
          FROM subscription
         WHERE merchant_id = ? AND ref_no = ANY (?)
         ORDER BY ref_no, line_no""",
        (row, n) ->
            new OpenedSubscription(
                row.getLong("ref_no"),
                row.getInt("line_no"),
                row.getString("subscription_reference"),
                row.getTimestamp("purchased_at").toInstant(),
                row.getTimestamp("starts_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                row.getBoolean("lifetime"),
                row.getBoolean("trial"),
                !CANCELED.equals(row.getString("status")),
                row.getBoolean("recurring_enabled"),
                row.getInt("version")),
        merchantId,
        refNos.toArray(Long[]::new));
  }
}
