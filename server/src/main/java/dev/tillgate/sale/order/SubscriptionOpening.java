package dev.tillgate.sale.order;

import dev.tillgate.foundation.merchant.Merchant;
import dev.tillgate.foundation.persistence.Query;
import dev.tillgate.foundation.persistence.WriteBatch;
import java.util.List;

/** What orders ask of subscriptions; the subscription module answers. */
public interface SubscriptionOpening {
  /** Opens the subscriptions of a paid order, in the batch of its payment. */
  List<OpenedSubscription> open(WriteBatch batch, Merchant merchant, Order order);

  /** Ends those that an order has opened; the answer is how they then stand. */
  List<OpenedSubscription> close(WriteBatch batch, Order order);

  /** The question which subscriptions these orders have opened. */
  Query<OpenedSubscription> opened(long merchantId, List<Long> refNos);
}
