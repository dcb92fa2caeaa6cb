package dev.tillgate.sale.order;

import dev.tillgate.foundation.events.Event;
import dev.tillgate.foundation.events.EventLog;
import dev.tillgate.foundation.ledger.Ledger;
import dev.tillgate.foundation.merchant.Moment;
import dev.tillgate.foundation.persistence.Write;
import dev.tillgate.foundation.persistence.WriteBatch;
import dev.tillgate.foundation.schedule.DueItem;
import dev.tillgate.foundation.schedule.DueWork;
import dev.tillgate.foundation.schedule.DueWorkHandler;
import dev.tillgate.sale.order.api.OrderStatus;
import dev.tillgate.sale.payment.AttemptFollower;
import dev.tillgate.sale.payment.Movement;
import dev.tillgate.sale.payment.Outcomes;
import dev.tillgate.sale.payment.Payments;
import dev.tillgate.sale.payment.Told;
import dev.tillgate.sale.payment.port.Attempt;
import dev.tillgate.sale.payment.port.AttemptKind;
import dev.tillgate.sale.payment.port.AttemptStatus;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Collects the money of an authorised order from the gateway that holds it; then the order is
 * finished like any other. What the gateway refuses is asked for again, after an hour and then once
 * a day for a week; what never reached it, after a minute.
 */
@Component
class CaptureOrder implements DueWorkHandler, AttemptFollower {
  static final String KIND = "capture-order";

  private static final Logger LOG = LoggerFactory.getLogger(CaptureOrder.class);
  private static final int MOST_ATTEMPTS = 9;

  /** What never arrived is sent again. */
  private static final Duration SOON = Duration.ofMinutes(1);

  private static final Duration LATER = Duration.ofHours(1);

  private final OrderQueries queries;
  private final Payments payments;
  private final Outcomes outcomes;
  private final DueWork dueWork;
  private final OrderStore store;
  private final SubscriptionOpening subscriptions;
  private final Ledger ledger;
  private final EventLog events;

  CaptureOrder(
      OrderQueries queries,
      Payments payments,
      Outcomes outcomes,
      DueWork dueWork,
      OrderStore store,
      SubscriptionOpening subscriptions,
      Ledger ledger,
      EventLog events) {
    this.queries = queries;
    this.payments = payments;
    this.outcomes = outcomes;
    this.dueWork = dueWork;
    this.store = store;
    this.subscriptions = subscriptions;
    this.ledger = ledger;
    this.events = events;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public boolean asksOutside() {
    return true;
  }

  @Override
  public Write<?> run(DueItem item) {
    Moment moment = item.moment();
    Write<Boolean> nothing = Write.of(moment.batch(), false);
    return OrderReferences.parse(item.reference())
        .flatMap(refNo -> queries.find(moment.merchantId(), refNo))
        .filter(order -> order.status() == OrderStatus.AUTHRECEIVED)
        .filter(order -> captures(moment, order).stream().noneMatch(CaptureOrder::isCounting))
        .map(order -> capturing(nothing, moment, order))
        .orElse(nothing);
  }

  private Write<Boolean> capturing(Write<Boolean> write, Moment moment, Order order) {
    Movement movement =
        payments.capture(
            write.rows(),
            moment.merchant(),
            order.refNo(),
            order.payment(),
            new Payments.Sum(order.totals().grossDiscounted(), order.currency()));
    if (movement.question() == null) {
      dueWork.add(write.rows(), write.rows().now(), FinishOrder.KIND, order.reference());
    }
    return outcomes.followed(
        write,
        movement,
        (batch, now, told) -> {
          if (told.isNews()) {
            follow(batch, now, told);
          }
          return told.isApproved();
        });
  }

  @Override
  public Set<AttemptKind> follows() {
    return Set.of(AttemptKind.CAPTURE);
  }

  @Override
  public void follow(WriteBatch batch, Moment moment, Told told) {
    String reference = String.valueOf(told.after().refNo());
    if (told.isApproved()) {
      dueWork.add(batch, batch.now(), FinishOrder.KIND, reference);
    } else if (told.after().status() == AttemptStatus.LOST) {
      dueWork.addAfter(batch, lost(moment, told.after()) < 10 ? SOON : LATER, KIND, reference);
    } else if (told.isRefused()) {
      refused(batch, moment, told.after(), reference);
    }
  }

  private void refused(WriteBatch batch, Moment moment, Attempt capture, String reference) {
    int made =
        1
            + Math.toIntExact(
                captures(moment, capture.refNo(), capture.paymentId()).stream()
                    .filter(each -> each.status() == AttemptStatus.DECLINED)
                    .count());
    if (made < MOST_ATTEMPTS) {
      Duration wait = made == 1 ? Duration.ofHours(1) : Duration.ofDays(1);
      dueWork.add(batch, batch.now().plus(wait), KIND, reference);
    } else {
      queries
          .find(moment.merchantId(), capture.refNo())
          .filter(order -> order.allows(OrderAct.REVERSE))
          .filter(order -> order.payment().paymentId() == capture.paymentId())
          .ifPresent(order -> reverse(batch, moment, order));
    }
    LOG.error(
        "{} refuses to collect order {}, attempt {} of {}: {}",
        capture.gateway(),
        reference,
        made,
        MOST_ATTEMPTS,
        capture.decline());
  }

  /** The order without its payment: nothing is owed for it, what it opened ends. */
  private void reverse(WriteBatch batch, Moment moment, Order order) {
    Order reversed = order.next().after(OrderAct.REVERSE);
    ledger.reverse(batch, Settlement.sale(reversed));
    events.append(
        batch,
        reversed.version(),
        new Event.OrderReversed(
            order.reference(), order.totals().grossDiscounted(), order.currency().getCode()));
    store.move(batch, reversed.having(subscriptions.close(batch, reversed)));
    payments.attempts(moment.merchantId(), order.refNo()).stream()
        .filter(attempt -> attempt.id() == order.payment().paymentId())
        .forEach(charge -> payments.giveBack(batch, charge));
  }

  private List<Attempt> captures(Moment moment, Order order) {
    return captures(moment, order.refNo(), order.payment().paymentId());
  }

  private List<Attempt> captures(Moment moment, long refNo, long paymentId) {
    return payments.attempts(moment.merchantId(), refNo).stream()
        .filter(attempt -> attempt.kind() == AttemptKind.CAPTURE)
        .filter(attempt -> attempt.paymentId() == paymentId)
        .toList();
  }

  private long lost(Moment moment, Attempt capture) {
    return captures(moment, capture.refNo(), capture.paymentId()).stream()
        .filter(each -> each.status() == AttemptStatus.LOST)
        .count();
  }

  /** Whether it has collected the money, or may do so still. */
  private static boolean isCounting(Attempt capture) {
    return capture.status() == AttemptStatus.APPROVED || capture.status().isOpen();
  }
}
