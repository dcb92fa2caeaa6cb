package dev.tillgate.sale.order;

import dev.tillgate.foundation.events.Event;
import dev.tillgate.foundation.events.EventLog;
import dev.tillgate.foundation.ledger.Ledger;
import dev.tillgate.foundation.persistence.Tx;
import dev.tillgate.foundation.persistence.WriteBatch;
import dev.tillgate.foundation.schedule.DueItem;
import dev.tillgate.foundation.schedule.DueWork;
import dev.tillgate.foundation.schedule.DueWorkHandler;
import dev.tillgate.gate.access.Merchant;
import dev.tillgate.gate.access.Merchants;
import dev.tillgate.sale.order.api.OrderStatus;
import java.util.Optional;
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
  private final Merchants merchants;
  private final Ledger ledger;
  private final EventLog events;
  private final DueWork dueWork;
  private final Tx tx;

  FinishOrder(
      OrderQueries queries,
      OrderStore store,
      Merchants merchants,
      Ledger ledger,
      EventLog events,
      DueWork dueWork,
      Tx tx) {
    this.queries = queries;
    this.store = store;
    this.merchants = merchants;
    this.ledger = ledger;
    this.events = events;
    this.dueWork = dueWork;
    this.tx = tx;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void run(DueItem item) {
    WriteBatch batch = new WriteBatch();
    dueWork.finish(batch, item);
    Optional<Order> authorized =
        OrderReferences.parse(item.reference())
            .flatMap(refNo -> queries.find(item.merchantId(), refNo))
            .filter(order -> order.status() == OrderStatus.AUTHRECEIVED);
    authorized.ifPresent(order -> finish(batch, item, order));
    tx.commit(batch);
  }

  private void finish(WriteBatch batch, DueItem item, Order order) {
    Merchant merchant = merchants.byId(item.merchantId());
    store.finish(batch, merchant.id(), order.refNo(), item.now());
    ledger.capture(batch, merchant.id(), item.now(), Settlement.sale(order, merchant));
    events.append(batch, merchant.id(), item.now(), new Event.OrderFinished(order.reference()));
  }
}
