package dev.tillgate.sale.order;

import dev.tillgate.foundation.events.Event;
import dev.tillgate.foundation.events.EventLog;
import dev.tillgate.foundation.kernel.Texts;
import dev.tillgate.foundation.merchant.Merchant;
import dev.tillgate.foundation.merchant.OrderRules.Repeats;
import dev.tillgate.foundation.persistence.Json;
import dev.tillgate.foundation.persistence.SecretBox;
import dev.tillgate.foundation.persistence.Write;
import dev.tillgate.foundation.persistence.WriteBatch;
import dev.tillgate.sale.cart.api.OrderRequest;
import dev.tillgate.sale.payment.PaymentStatus;
import dev.tillgate.sale.payment.api.PaymentDetails;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Orders that are sent once more under the same external reference: clients of the hosted API have
 * no idempotency keys and send again blindly. What becomes of them is a setting of the shop.
 */
@Component
record RepeatedOrders(OrderQueries queries, JdbcClient jdbc, SecretBox secrets, EventLog events) {

  /**
   * The order that latest took a reference.
   *
   * @param digest of its request, keyed
   */
  private record Taken(long refNo, String digest) {}

  /**
   * What is known of a request's reference before it is worked on.
   *
   * @param reference null where nothing is to be remembered of it
   * @param before which order has the reference; 0 for none
   * @param first the order that this request has placed before, and that no payment has failed
   */
  record Known(@Nullable String reference, long before, Optional<Order> first) {
    private static final Known NOTHING = new Known(null, 0, Optional.empty());
  }

  /** What is known of the reference of a request; asked once, so that a race is noticed. */
  Known known(Merchant merchant, OrderRequest request) {
    String reference = Texts.blankToNull(request.externalReference());
    if (merchant.orders().repeats() == Repeats.OFF || reference == null) {
      return Known.NOTHING;
    }
    if (merchant.orders().repeats() == Repeats.WARN) {
      return new Known(reference, other(merchant.id(), reference).orElse(0L), Optional.empty());
    }
    Optional<Taken> taken = taken(merchant.id(), reference);
    return new Known(
        reference,
        taken.map(Taken::refNo).orElse(0L),
        taken
            .filter(latest -> latest.digest().equals(digest(merchant, request)))
            .flatMap(latest -> queries.find(merchant.id(), latest.refNo()))
            .filter(order -> !isOver(order)));
  }

  /** An equal order after one that was declined or given up is another try. */
  private static boolean isOver(Order order) {
    boolean declined = order.payment().status() == PaymentStatus.DECLINED;
    return (declined && order.allows(OrderAct.AUTHORIZE))
        || order.status() == OrderAct.CANCEL.leadsTo();
  }

  /** The write of an order with what must be remembered of its reference. */
  Write<Order> remembered(
      Merchant merchant, OrderRequest request, Known known, Write<Order> write) {
    String reference = known.reference();
    if (reference == null) {
      return write;
    }
    if (merchant.orders().repeats() == Repeats.REPLAY) {
      take(write, reference, known.before(), digest(merchant, request));
    } else if (known.before() != 0) {
      warn(write, reference, known.before());
    }
    return write;
  }

  private void warn(Write<Order> write, String reference, long other) {
    Order order = write.answer();
    events.append(
        write.rows(),
        order.version(),
        new Event.ReferenceRepeated(order.reference(), reference, String.valueOf(other)));
  }

  /** Of two that take a reference at once the second one finds the first's. */
  private static void take(Write<Order> write, String reference, long before, String digest) {
    WriteBatch batch = write.rows();
    batch.mustChange(
        """
        INSERT INTO order_repeat (merchant_id, reference, ref_no, digest) VALUES (?, ?, ?, ?)
        ON CONFLICT (merchant_id, reference) DO UPDATE
          SET ref_no = excluded.ref_no, digest = excluded.digest
          WHERE order_repeat.ref_no = ?""",
        batch.merchantId(),
        reference,
        write.answer().refNo(),
        digest,
        before);
  }

  private Optional<Taken> taken(long merchantId, String reference) {
    return jdbc.sql(
            """
            SELECT ref_no, digest FROM order_repeat
             WHERE merchant_id = ? AND reference = ?""")
        .params(merchantId, reference)
        .query((row, n) -> new Taken(row.getLong("ref_no"), row.getString("digest")))
        .optional();
  }

  private Optional<Long> other(long merchantId, String reference) {
    return jdbc.sql(
            """
            SELECT ref_no FROM orders
             WHERE merchant_id = ? AND external_reference = ? ORDER BY ref_no DESC LIMIT 1""")
        .params(merchantId, reference)
        .query(Long.class)
        .optional();
  }

  /** Without the security code of a card and what differs from one sending to the next. */
  private String digest(Merchant merchant, OrderRequest request) {
    PaymentDetails payment = request.paymentDetails();
    OrderRequest same =
        request
            .withLocalTime(null)
            .withPaymentDetails(payment == null ? null : payment.repeatable());
    return secrets.fingerprint(merchant.id() + ":" + Json.write(same));
  }
}
