package dev.tillgate.sale.order;

import dev.tillgate.foundation.merchant.Moment;
import dev.tillgate.foundation.persistence.Write;
import dev.tillgate.foundation.persistence.WriteBatch;
import dev.tillgate.sale.payment.AttemptFollower;
import dev.tillgate.sale.payment.Outcomes;
import dev.tillgate.sale.payment.PaymentAttempt;
import dev.tillgate.sale.payment.PaymentStatus;
import dev.tillgate.sale.payment.PaymentView;
import dev.tillgate.sale.payment.Payments;
import dev.tillgate.sale.payment.Told;
import dev.tillgate.sale.payment.port.AttemptKind;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Settles orders by what became of their payments, whichever way that is told. Whichever outcome is
 * first counts; a charge that is approved when nobody waits for it any more is given back.
 */
@Component
class PaymentOutcome implements AttemptFollower {
  private final OrderQueries queries;
  private final OrderStore store;
  private final Payments payments;
  private final Outcomes outcomes;
  private final Settlement settlement;

  PaymentOutcome(
      OrderQueries queries,
      OrderStore store,
      Payments payments,
      Outcomes outcomes,
      Settlement settlement) {
    this.queries = queries;
    this.store = store;
    this.payments = payments;
    this.outcomes = outcomes;
    this.settlement = settlement;
  }

  /** The write of an order, followed by the question of its payment if there is one. */
  Write<Order> followed(Write<Order> write, PaymentAttempt attempt) {
    return outcomes.followed(write, attempt.asking(), this::answered);
  }

  @Override
  public Set<AttemptKind> follows() {
    return Set.of(AttemptKind.AUTHORIZE);
  }

  @Override
  public void follow(WriteBatch batch, Moment moment, Told told) {
    answered(batch, moment, told);
  }

  /** The order as the outcome leaves it. */
  private Order answered(WriteBatch batch, Moment moment, Told told) {
    long merchantId = moment.merchantId();
    Order order = queries.find(merchantId, told.after().refNo()).orElseThrow();
    if (!told.isNews()) {
      return order;
    }
    if (awaits(order, told.after().paymentId())) {
      return settled(batch, moment, order, payments.decided(merchantId, order.payment(), told));
    }
    if (told.isApproved()) {
      payments.giveBack(batch, told.after());
    }
    return order;
  }

  /** The order as the decided payment leaves it; whoever settles it at once is second. */
  Order settled(WriteBatch batch, Moment moment, Order order, PaymentView decided) {
    payments.settle(batch, order.payment(), decided);
    Order settled = settlement.settle(batch, moment.merchant(), order.next().paidBy(decided));
    store.move(batch, settled);
    return settled;
  }

  private static boolean awaits(Order order, long paymentId) {
    PaymentStatus status = order.payment().status();
    return order.allows(OrderAct.AUTHORIZE)
        && order.payment().paymentId() == paymentId
        && (status == PaymentStatus.ATTEMPTED || status == PaymentStatus.PENDING);
  }
}
