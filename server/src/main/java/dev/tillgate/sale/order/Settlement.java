package dev.tillgate.sale.order;

import dev.tillgate.foundation.events.Event;
import dev.tillgate.foundation.events.EventLog;
import dev.tillgate.foundation.ledger.Account;
import dev.tillgate.foundation.ledger.Ledger;
import dev.tillgate.foundation.merchant.Merchant;
import dev.tillgate.foundation.persistence.WriteBatch;
import dev.tillgate.foundation.schedule.DueWork;
import dev.tillgate.foundation.tax.BusinessModel;
import dev.tillgate.sale.payment.PaymentView;
import org.springframework.stereotype.Component;

/** What follows from the outcome of a payment, wherever it was made. */
@Component
class Settlement {
  private final SubscriptionOpening subscriptions;
  private final Ledger ledger;
  private final EventLog events;
  private final DueWork dueWork;

  Settlement(SubscriptionOpening subscriptions, Ledger ledger, EventLog events, DueWork dueWork) {
    this.subscriptions = subscriptions;
    this.ledger = ledger;
    this.events = events;
    this.dueWork = dueWork;
  }

  /** The order as its payment leaves it, with all that follows added to the batch. */
  Order settle(WriteBatch batch, Merchant merchant, Order order) {
    PaymentView payment = order.payment();
    return switch (payment.status()) {
      case AUTHORIZED -> authorized(batch, merchant, order);
      case DECLINED -> declined(batch, order);
      case ATTEMPTED, PENDING -> order;
    };
  }

  /** The order with its subscriptions opened; call it before the order is written. */
  private Order authorized(WriteBatch batch, Merchant merchant, Order order) {
    Order paid = order.after(OrderAct.AUTHORIZE).having(subscriptions.open(batch, merchant, order));
    if (!order.isPretended(merchant)) {
      ledger.sale(batch, sale(order));
    }
    events.append(
        batch,
        order.version(),
        new Event.PaymentAuthorized(
            order.reference(),
            order.payment().type().name(),
            order.totals().grossDiscounted(),
            order.currency().getCode()));
    collect(batch, order);
    return paid;
  }

  /**
   * Adds the due work that finishes an authorised order. What a gateway outside holds is collected
   * there first.
   */
  void collect(WriteBatch batch, Order order) {
    String kind = order.payment().heldOutside() ? CaptureOrder.KIND : FinishOrder.KIND;
    dueWork.add(batch, batch.now(), kind, order.reference());
  }

  private Order declined(WriteBatch batch, Order order) {
    events.append(
        batch,
        order.version(),
        new Event.PaymentDeclined(
            order.reference(), order.payment().type().name(), order.payment().errors()));
    return order;
  }

  /** The amounts of an order as the books see them. */
  static Ledger.Sale sale(Order order) {
    return new Ledger.Sale(
        order.refNo(),
        order.version(),
        order.currency(),
        order.totals().netDiscounted(),
        order.totals().tax(),
        order.fee(),
        order.taxOwner());
  }

  /** Whose debt the tax of what the merchant sells now is. */
  static Account taxOwner(Merchant merchant) {
    return merchant.businessModel() == BusinessModel.MERCHANT_OF_RECORD
        ? Account.TAX_PAYABLE
        : Account.MERCHANT_PAYABLE;
  }
}
