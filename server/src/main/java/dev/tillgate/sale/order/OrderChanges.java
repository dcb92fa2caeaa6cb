package dev.tillgate.sale.order;

import dev.tillgate.foundation.ledger.Ledger;
import dev.tillgate.foundation.merchant.Moment;
import dev.tillgate.foundation.persistence.WriteBatch;
import dev.tillgate.sale.payment.PaymentView;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The door of what happens to orders after they were placed: it reads, moves and closes them. */
@Component
public class OrderChanges {
  /** The due work that gives up an order which still waits for its payment. */
  public static final String EXPIRY = "expire-order";

  private final OrderQueries queries;
  private final OrderStore store;
  private final PaymentOutcome outcome;
  private final SubscriptionOpening subscriptions;

  OrderChanges(
      OrderQueries queries,
      OrderStore store,
      PaymentOutcome outcome,
      SubscriptionOpening subscriptions) {
    this.queries = queries;
    this.store = store;
    this.outcome = outcome;
    this.subscriptions = subscriptions;
  }

  /** The order that clients know by the reference. */
  public Optional<Order> find(long merchantId, String reference) {
    return OrderReferences.parse(reference).flatMap(refNo -> queries.find(merchantId, refNo));
  }

  /** Writes where a changed order stands; whoever changed it on the same version is second. */
  public void move(WriteBatch batch, Order order) {
    store.move(batch, order);
  }

  /** The order as a decided payment leaves it, with all that follows added to the batch. */
  public Order paid(WriteBatch batch, Moment moment, Order order, PaymentView decided) {
    return outcome.settled(batch, moment, order, decided);
  }

  /** Ends what the order has opened: its money has gone back. */
  public Order closed(WriteBatch batch, Order order) {
    return order.having(subscriptions.close(batch, order));
  }

  /** The amounts of the order as the books see them. */
  public static Ledger.Sale sale(Order order) {
    return Settlement.sale(order);
  }
}
