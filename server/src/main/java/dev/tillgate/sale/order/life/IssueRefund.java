package dev.tillgate.sale.order.life;

import dev.tillgate.foundation.events.Event;
import dev.tillgate.foundation.events.EventLog;
import dev.tillgate.foundation.kernel.Fault;
import dev.tillgate.foundation.kernel.Problems;
import dev.tillgate.foundation.kernel.Texts;
import dev.tillgate.foundation.ledger.Ledger;
import dev.tillgate.foundation.ledger.Returned;
import dev.tillgate.foundation.merchant.Merchant;
import dev.tillgate.foundation.merchant.Moment;
import dev.tillgate.foundation.persistence.Ids;
import dev.tillgate.foundation.persistence.Write;
import dev.tillgate.foundation.persistence.WriteBatch;
import dev.tillgate.foundation.schedule.DueWork;
import dev.tillgate.sale.order.Order;
import dev.tillgate.sale.order.OrderAct;
import dev.tillgate.sale.order.OrderChanges;
import dev.tillgate.sale.order.Refund;
import dev.tillgate.sale.order.api.RefundFault;
import dev.tillgate.sale.order.api.RefundItem;
import dev.tillgate.sale.payment.AttemptFollower;
import dev.tillgate.sale.payment.Movement;
import dev.tillgate.sale.payment.Outcomes;
import dev.tillgate.sale.payment.Payments;
import dev.tillgate.sale.payment.Told;
import dev.tillgate.sale.payment.port.AttemptKind;
import dev.tillgate.sale.payment.port.AttemptStatus;
import dev.tillgate.sale.payment.port.Decline;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Gives back the money of an order, or a part of it. Where the money is with a gateway outside, the
 * refund is pending until the gateway has said what became of it.
 */
@Component
class IssueRefund implements AttemptFollower {
  private static final Logger LOG = LoggerFactory.getLogger(IssueRefund.class);
  private static final String LOST = "The refund did not reach the payment gateway.";

  /** Longer than a gateway is asked for what it does not know. */
  private static final Duration FORGET = Duration.ofHours(3);

  private final OrderChanges orders;
  private final RefundStore store;
  private final Payments payments;
  private final Outcomes outcomes;
  private final Ledger ledger;
  private final EventLog events;
  private final DueWork dueWork;
  private final Ids ids;

  IssueRefund(
      OrderChanges orders,
      RefundStore store,
      Payments payments,
      Outcomes outcomes,
      Ledger ledger,
      EventLog events,
      DueWork dueWork,
      Ids ids) {
    this.orders = orders;
    this.store = store;
    this.payments = payments;
    this.outcomes = outcomes;
    this.ledger = ledger;
    this.events = events;
    this.dueWork = dueWork;
    this.ids = ids;
  }

  /** The order without the refund that never reached its gateway, once that is certain. */
  Write<Boolean> ended(Moment moment, Order order) {
    Optional<Refund> lost =
        order.refunds().stream()
            .filter(refund -> refund.status() == Refund.Status.PENDING)
            .filter(refund -> isLost(moment, order, refund))
            .findFirst();
    WriteBatch batch = moment.batch();
    if (lost.isPresent()) {
      Order after = failed(batch, order.next(), lost.get(), LOST);
      store.settle(batch, lost.get(), after.refund(lost.get().refundId()));
      orders.move(batch, after);
    }
    return Write.of(batch, lost.isPresent());
  }

  private boolean isLost(Moment moment, Order order, Refund refund) {
    return payments.attempts(moment.merchantId(), order.refNo()).stream()
        .anyMatch(
            attempt ->
                attempt.id() == refund.attemptId() && attempt.status() == AttemptStatus.LOST);
  }

  /** What a merchant says of a refund. */
  record Words(@Nullable String comment, @Nullable String reason) {}

  /** Whether the money goes back, as far as is known; not where the gateway refuses at once. */
  Write<Boolean> issue(
      Moment moment, String reference, BigDecimal amount, List<RefundItem> items, Words words) {
    Merchant merchant = moment.merchant();
    Order order =
        orders
            .find(merchant.id(), reference)
            .orElseThrow(() -> new Fault(RefundFault.REFUND_ORDER_NOT_FOUND));
    RefundPlan plan =
        new RefundRules(order, new Problems()).plan(amount, items, merchant.orders(), moment.now());
    WriteBatch batch = moment.batch();
    Movement movement =
        payments.refund(
            batch,
            merchant,
            order.refNo(),
            order.payment(),
            new Payments.Sum(plan.amount(), order.currency()));
    Refund refund = requested(moment, order, plan, words, movement);
    Order asked = order.next().with(refund);
    boolean known = movement.question() == null;
    Order after = known ? done(batch, merchant, asked, refund) : asked;
    store.insert(batch, after, after.refund(refund.refundId()));
    orders.move(batch, after);
    return outcomes
        .followed(Write.of(batch, after), movement, this::told)
        .answering(told -> told.refund(refund.refundId()).status() != Refund.Status.FAILED);
  }

  private Refund requested(
      Moment moment, Order order, RefundPlan plan, Words words, Movement movement) {
    Returned parts = Returned.of(OrderChanges.sale(order), plan.before(), plan.amount());
    return new Refund(
        ids.next(Ids.Pool.ROW),
        movement.attempt().id(),
        Refund.Status.PENDING,
        plan.amount(),
        parts.tax(),
        plan.total(),
        moment.now(),
        Texts.blankToNull(words.comment()),
        Texts.blankToNull(words.reason()),
        plan.lines(),
        null);
  }

  @Override
  public Set<AttemptKind> follows() {
    return Set.of(AttemptKind.REFUND);
  }

  @Override
  public void follow(WriteBatch batch, Moment moment, Told told) {
    told(batch, moment, told);
  }

  /** The order as the outcome leaves it; a refund that is decided stays so. */
  private Order told(WriteBatch batch, Moment moment, Told told) {
    Order order =
        orders.find(moment.merchantId(), String.valueOf(told.after().refNo())).orElseThrow();
    Optional<Refund> waiting =
        order.refunds().stream()
            .filter(refund -> refund.attemptId() == told.after().id())
            .filter(refund -> refund.status() != Refund.Status.DONE)
            .findFirst();
    if (!told.isNews() || waiting.isEmpty() || !(told.isApproved() || told.isRefused())) {
      return order;
    }
    if (told.after().status() == AttemptStatus.LOST) {
      // It may have arrived all the same, so nothing else is given back until that is known.
      dueWork.addAfter(batch, FORGET, EndRefund.KIND, order.reference());
      return order;
    }
    Refund refund = waiting.get();
    Order after =
        told.isApproved()
            ? done(batch, moment.merchant(), order.next(), refund)
            : failed(batch, order.next(), refund, why(told));
    store.settle(batch, refund, after.refund(refund.refundId()));
    orders.move(batch, after);
    return after;
  }

  private static String why(Told told) {
    Decline decline = told.after().decline();
    return decline == null ? LOST : decline.text();
  }

  /**
   * The money has gone back: booked, told, and the end of the order if it was all. What was taken
   * for refused and went back all the same may be more than was left; no more than that is booked.
   */
  private Order done(WriteBatch batch, Merchant merchant, Order order, Refund refund) {
    BigDecimal before = order.refundedWithout(refund);
    BigDecimal left = order.totals().grossDiscounted().subtract(before);
    BigDecimal amount = refund.amount().min(left);
    if (amount.compareTo(refund.amount()) < 0) {
      LOG.error(
          "Order {} got {} back, of which only {} was left",
          order.reference(),
          refund.amount(),
          left);
    }
    if (amount.signum() > 0 && !order.isPretended(merchant)) {
      ledger.refund(batch, OrderChanges.sale(order), before, amount);
    }
    boolean total = amount.compareTo(left) == 0;
    events.append(
        batch,
        order.version(),
        new Event.RefundIssued(
            order.reference(), refund.amount(), refund.tax(), order.currency().getCode(), total));
    Order after =
        order.with(refund.withStatus(Refund.Status.DONE).withTotal(total).withError(null));
    return total && after.allows(OrderAct.REFUND)
        ? orders.closed(batch, after.after(OrderAct.REFUND))
        : after;
  }

  private Order failed(WriteBatch batch, Order order, Refund refund, String error) {
    events.append(
        batch,
        order.version(),
        new Event.RefundFailed(
            order.reference(), refund.amount(), order.currency().getCode(), error));
    return order.with(refund.withStatus(Refund.Status.FAILED).withError(error));
  }
}
