package dev.tillgate.sale.order;

import dev.tillgate.foundation.merchant.Merchants;
import dev.tillgate.foundation.merchant.Moment;
import dev.tillgate.foundation.persistence.Step;
import dev.tillgate.foundation.persistence.Write;
import dev.tillgate.foundation.persistence.WriteBatch;
import dev.tillgate.foundation.schedule.DueItem;
import dev.tillgate.foundation.schedule.DueWorkHandler;
import dev.tillgate.sale.payment.PaymentAttempt;
import dev.tillgate.sale.payment.PaymentStatus;
import dev.tillgate.sale.payment.PaymentView;
import dev.tillgate.sale.payment.Payments;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Settles orders by what became of their payments: by the answer of whoever was asked or, where
 * none came, by due work that asks what became of the attempt. Whichever is first counts.
 */
@Component
class PaymentOutcome implements DueWorkHandler {
  static final String KIND = "resolve-payment";

  /** Longer than any call to a gateway takes. */
  static final Duration PATIENCE = Duration.ofMinutes(5);

  private static final String BETWEEN = "/";

  private final OrderQueries queries;
  private final OrderStore store;
  private final Payments payments;
  private final Settlement settlement;
  private final Merchants merchants;

  PaymentOutcome(
      OrderQueries queries,
      OrderStore store,
      Payments payments,
      Settlement settlement,
      Merchants merchants) {
    this.queries = queries;
    this.store = store;
    this.payments = payments;
    this.settlement = settlement;
    this.merchants = merchants;
  }

  /** What the due work of an order's attempt is about. */
  static String reference(Order order) {
    return order.refNo() + BETWEEN + order.payment().paymentId();
  }

  /** The write of an order, followed by the question of its payment if there is one. */
  Write<Order> followed(Write<Order> write, PaymentAttempt attempt) {
    Supplier<PaymentView> question = attempt.question();
    if (question == null) {
      return write;
    }
    long merchantId = write.rows().merchantId();
    long refNo = write.answer().refNo();
    return write.then(
        new Step<>(
            "the payment of order " + refNo,
            question,
            decided -> answered(merchants.moment(merchantId), refNo, decided)));
  }

  private Write<Order> answered(Moment moment, long refNo, PaymentView decided) {
    Order order = queries.find(moment.merchantId(), refNo).orElseThrow();
    WriteBatch batch = moment.batch();
    merchants.holdClock(batch, moment.merchant(), null);
    return Write.of(batch, awaits(order, decided) ? settled(batch, moment, order, decided) : order);
  }

  /** The order as the decided payment leaves it; whoever settles it at once is second. */
  Order settled(WriteBatch batch, Moment moment, Order order, PaymentView decided) {
    payments.settle(batch, order.payment(), decided);
    Order settled = settlement.settle(batch, moment.merchant(), order.next().paidBy(decided));
    store.move(batch, settled);
    return settled;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Write<?> run(DueItem item) {
    Moment moment = item.moment();
    Optional<Order> open =
        queries
            .find(moment.merchantId(), Long.parseLong(orderOf(item.reference())))
            .filter(order -> reference(order).equals(item.reference()))
            .filter(order -> awaits(order, order.payment()));
    Write<Optional<Order>> write = Write.of(moment.batch(), open);
    return open.map(order -> asking(write, order)).orElse(write);
  }

  /** The same, followed by the question what became of the attempt. */
  private Write<Optional<Order>> asking(Write<Optional<Order>> write, Order order) {
    long merchantId = write.rows().merchantId();
    return write.then(
        new Step<>(
            "what became of the payment of order " + order.refNo(),
            () -> payments.found(merchantId, order.payment()),
            decided ->
                answered(merchants.moment(merchantId), order.refNo(), decided)
                    .answering(Optional::of)));
  }

  private static String orderOf(String reference) {
    return reference.substring(0, reference.indexOf(BETWEEN));
  }

  private static boolean awaits(Order order, PaymentView payment) {
    return order.payment().paymentId() == payment.paymentId()
        && order.payment().status() == PaymentStatus.ATTEMPTED;
  }
}
