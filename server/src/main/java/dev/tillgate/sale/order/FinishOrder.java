package dev.tillgate.sale.order;

import dev.tillgate.foundation.events.Event;
import dev.tillgate.foundation.events.EventLog;
import dev.tillgate.foundation.ledger.Ledger;
import dev.tillgate.foundation.merchant.Merchant;
import dev.tillgate.foundation.merchant.Moment;
import dev.tillgate.foundation.persistence.Write;
import dev.tillgate.foundation.persistence.WriteBatch;
import dev.tillgate.foundation.schedule.DueItem;
import dev.tillgate.foundation.schedule.DueWorkHandler;
import dev.tillgate.sale.order.api.OrderStatus;
import org.springframework.stereotype.Component;

/**
 * Finishes an authorised order: it passes the review, the money is collected, the order gets its
 * number. Source: page "Order flow in 2Checkout API".
 */
@Component
class FinishOrder implements DueWorkHandler {
  static final String KIND = "finish-order";

  private final OrderQueries queries;
  private final OrderStore store;
  private final Ledger ledger;
  private final EventLog events;

  FinishOrder(OrderQueries queries, OrderStore store, Ledger ledger, EventLog events) {
    this.queries = queries;
    this.store = store;
    this.ledger = ledger;
    this.events = events;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Write<?> run(DueItem item) {
    Moment moment = item.moment();
    WriteBatch batch = moment.batch();
    OrderReferences.parse(item.reference())
        .flatMap(refNo -> queries.find(moment.merchantId(), refNo))
        .filter(order -> order.status() == OrderStatus.AUTHRECEIVED)
        .ifPresent(order -> finish(batch, moment.merchant(), order.next()));
    return Write.of(batch, item.reference());
  }

  private void finish(WriteBatch batch, Merchant merchant, Order order) {
    store.finish(batch, order);
    ledger.capture(batch, Settlement.sale(order, merchant));
    events.append(batch, order.version(), new Event.OrderFinished(order.reference()));
  }
}
