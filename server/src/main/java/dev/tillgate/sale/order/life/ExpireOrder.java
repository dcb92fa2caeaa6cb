package dev.tillgate.sale.order.life;

import dev.tillgate.foundation.merchant.Moment;
import dev.tillgate.foundation.persistence.Write;
import dev.tillgate.foundation.persistence.WriteBatch;
import dev.tillgate.foundation.schedule.DueItem;
import dev.tillgate.foundation.schedule.DueWork;
import dev.tillgate.foundation.schedule.DueWorkHandler;
import dev.tillgate.sale.order.Order;
import dev.tillgate.sale.order.OrderAct;
import dev.tillgate.sale.order.OrderChanges;
import dev.tillgate.sale.payment.PaymentStatus;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Gives up orders whose payment has not come in time. */
@Component
class ExpireOrder implements DueWorkHandler {
  private static final Duration LATER = Duration.ofDays(1);

  private final OrderChanges orders;
  private final CancelOrder cancelOrder;
  private final DueWork dueWork;

  ExpireOrder(OrderChanges orders, CancelOrder cancelOrder, DueWork dueWork) {
    this.orders = orders;
    this.cancelOrder = cancelOrder;
    this.dueWork = dueWork;
  }

  @Override
  public String kind() {
    return OrderChanges.EXPIRY;
  }

  @Override
  public Write<?> run(DueItem item) {
    Moment moment = item.moment();
    Optional<Order> waiting =
        orders
            .find(moment.merchantId(), item.reference())
            .filter(order -> order.allows(OrderAct.EXPIRE));
    return waiting.isPresent()
        ? expire(moment, waiting.get())
        : Write.of(moment.batch(), Optional.empty());
  }

  /** Where the shopper is paying at this moment, it is looked at again. */
  private Write<?> expire(Moment moment, Order order) {
    if (order.payment().status() != PaymentStatus.ATTEMPTED) {
      return cancelOrder.cancel(moment, order, OrderAct.EXPIRE, null);
    }
    WriteBatch batch = moment.batch();
    dueWork.add(batch, batch.now().plus(LATER), kind(), order.reference());
    return Write.of(batch, order);
  }
}
