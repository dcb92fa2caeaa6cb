package dev.tillgate.sale.order.life;

import dev.tillgate.foundation.events.Event;
import dev.tillgate.foundation.events.EventLog;
import dev.tillgate.foundation.kernel.Fault;
import dev.tillgate.foundation.merchant.Moment;
import dev.tillgate.foundation.persistence.Write;
import dev.tillgate.foundation.persistence.WriteBatch;
import dev.tillgate.sale.order.Order;
import dev.tillgate.sale.order.OrderAct;
import dev.tillgate.sale.order.OrderChanges;
import dev.tillgate.sale.order.api.OrderFault;
import dev.tillgate.sale.payment.PaymentStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives up orders that wait for a payment; nothing has been booked of them. */
@Component
class CancelOrder {
  private final OrderChanges orders;
  private final EventLog events;

  CancelOrder(OrderChanges orders, EventLog events) {
    this.orders = orders;
    this.events = events;
  }

  /**
   * Gives up an order because the merchant says so, or because it has waited for too long.
   *
   * @param act CANCEL or EXPIRE
   */
  Write<Order> cancel(Moment moment, Order order, OrderAct act, @Nullable String comment) {
    if (!order.allows(act)) {
      throw new Fault(OrderFault.ORDER_NOT_WAITING);
    }
    if (order.payment().status() == PaymentStatus.ATTEMPTED) {
      throw new Fault(OrderFault.ORDER_PAYMENT_IN_PROGRESS);
    }
    WriteBatch batch = moment.batch();
    Order canceled = order.next().after(act);
    orders.move(batch, canceled);
    events.append(
        batch,
        canceled.version(),
        new Event.OrderCanceled(order.reference(), act == OrderAct.EXPIRE, comment));
    return Write.of(batch, canceled);
  }
}
