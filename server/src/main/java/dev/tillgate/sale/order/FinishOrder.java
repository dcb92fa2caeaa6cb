package dev.tillgate.sale.order;

import dev.tillgate.foundation.events.Event;
import dev.tillgate.foundation.events.EventLog;
import dev.tillgate.foundation.ledger.Ledger;
import dev.tillgate.foundation.merchant.Merchant;
import dev.tillgate.foundation.merchant.Moment;
import dev.tillgate.foundation.persistence.Write;
import dev.tillgate.foundation.persistence.WriteBatch;
import dev.tillgate.foundation.schedule.BulkWorkHandler;
import dev.tillgate.foundation.schedule.DueItem;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Finishes authorised orders: they pass the review, the money is collected, each gets its number.
 * Source: page "Order flow in 2Checkout API".
 */
@Component
class FinishOrder implements BulkWorkHandler {
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
  public Write<?> runAll(Moment moment, List<DueItem> items) {
    List<Long> refNos =
        items.stream()
            .flatMap(item -> OrderReferences.parse(item.reference()).stream())
            .distinct()
            .toList();
    List<PaidOrder> paid = queries.paid(moment.merchantId(), refNos);
    WriteBatch batch = moment.batch();
    if (!paid.isEmpty()) {
      finish(batch, moment.merchant(), paid);
    }
    return Write.of(batch, paid.size());
  }

  private void finish(WriteBatch batch, Merchant merchant, List<PaidOrder> orders) {
    store.finish(batch, orders);
    orders.stream()
        .filter(order -> merchant.sandbox() || !order.test())
        .forEach(order -> ledger.capture(batch, order.sale()));
    orders.forEach(
        order ->
            events.append(
                batch, order.next(), new Event.OrderFinished(String.valueOf(order.refNo()))));
  }
}
