package dev.tillgate.sale.order.life;

import dev.tillgate.foundation.events.Event;
import dev.tillgate.foundation.events.EventLog;
import dev.tillgate.foundation.kernel.Fault;
import dev.tillgate.foundation.kernel.Problems;
import dev.tillgate.foundation.kernel.Texts;
import dev.tillgate.foundation.merchant.Moment;
import dev.tillgate.foundation.persistence.Write;
import dev.tillgate.foundation.persistence.WriteBatch;
import dev.tillgate.sale.order.Order;
import dev.tillgate.sale.order.OrderAct;
import dev.tillgate.sale.order.OrderChanges;
import dev.tillgate.sale.order.api.OrderFault;
import dev.tillgate.sale.order.api.ReceivedPayment;
import dev.tillgate.sale.payment.PaymentStatus;
import dev.tillgate.sale.payment.Payments;
import java.math.BigDecimal;
import org.springframework.stereotype.Component;

/** Takes note that the money of an order that is paid by wire or check has arrived. */
@Component
class ReceivePayment {
  private final OrderChanges orders;
  private final Payments payments;
  private final EventLog events;

  ReceivePayment(OrderChanges orders, Payments payments, EventLog events) {
    this.orders = orders;
    this.payments = payments;
    this.events = events;
  }

  /** The order as the payment leaves it: authorised, to be finished at once. */
  Write<Order> receive(Moment moment, Order order, ReceivedPayment received) {
    requireWaiting(order);
    checkAmount(order, received);
    WriteBatch batch = moment.batch();
    Order paid = orders.paid(batch, moment, order, payments.decided(order.payment(), true));
    events.append(
        batch,
        paid.version(),
        new Event.PaymentReceived(
            order.reference(),
            order.totals().grossDiscounted(),
            order.currency().getCode(),
            Texts.blankToNull(received.reference())));
    return Write.of(batch, paid);
  }

  private static void requireWaiting(Order order) {
    if (!order.allows(OrderAct.AUTHORIZE) || order.payment().status() != PaymentStatus.PENDING) {
      throw new Fault(OrderFault.ORDER_NOT_WAITING);
    }
    if (!order.payment().type().isOffline()) {
      throw new Fault(OrderFault.ORDER_NOT_PAID_OUTSIDE);
    }
  }

  private static void checkAmount(Order order, ReceivedPayment received) {
    Problems problems = new Problems();
    BigDecimal amount = received.amount();
    problems.require(
        amount == null || amount.compareTo(order.totals().grossDiscounted()) == 0,
        "Amount",
        OrderFault.ORDER_RECEIVED_AMOUNT_INVALID);
    String currency = Texts.blankToNull(received.currency());
    problems.require(
        currency == null || currency.strip().equalsIgnoreCase(order.currency().getCode()),
        "Currency",
        OrderFault.ORDER_RECEIVED_CURRENCY_INVALID);
    problems.throwIfAny();
  }
}
