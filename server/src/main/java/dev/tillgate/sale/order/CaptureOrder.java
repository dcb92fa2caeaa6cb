package dev.tillgate.sale.order;

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

  private final OrderQueries queries;
  private final Payments payments;
  private final Outcomes outcomes;
  private final DueWork dueWork;

  CaptureOrder(OrderQueries queries, Payments payments, Outcomes outcomes, DueWork dueWork) {
    this.queries = queries;
    this.payments = payments;
    this.outcomes = outcomes;
    this.dueWork = dueWork;
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
      dueWork.addAfter(batch, SOON, KIND, reference);
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
    }
    LOG.error(
        "{} refuses to collect order {}, attempt {} of {}: {}",
        capture.gateway(),
        reference,
        made,
        MOST_ATTEMPTS,
        capture.decline());
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

  /** Whether it has collected the money, or may do so still. */
  private static boolean isCounting(Attempt capture) {
    return capture.status() == AttemptStatus.APPROVED || capture.status().isOpen();
  }
}
