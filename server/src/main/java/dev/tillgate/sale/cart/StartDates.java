package dev.tillgate.sale.cart;

import dev.tillgate.foundation.kernel.Problems;
import dev.tillgate.foundation.merchant.Merchant;
import dev.tillgate.gate.operation.Caller;
import dev.tillgate.sale.cart.api.OrderItem;
import dev.tillgate.sale.cart.api.OrderRequest;
import dev.tillgate.sale.cart.api.PricedItem;
import dev.tillgate.sale.cart.api.SessionContents;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/** Start dates of subscriptions between the time zone of a caller and that of the account. */
public final class StartDates {
  private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

  private StartDates() {}

  /** The order with its start dates in the account's time zone; what is no date stays. */
  public static OrderRequest ofAccount(OrderRequest order, Merchant merchant, Caller caller) {
    return caller.zone().equals(merchant.timeZone())
        ? order
        : order.withItems(
            order.items().stream().map(item -> ofAccount(item, merchant, caller)).toList());
  }

  /** The item with its start date in the caller's time zone. */
  public static PricedItem shown(PricedItem item, Merchant merchant, Caller caller) {
    LocalDateTime start = item.subscriptionStartDate();
    return start == null || caller.zone().equals(merchant.timeZone())
        ? item
        : item.withSubscriptionStartDate(caller.local(merchant.instant(start)));
  }

  static SessionContents shown(SessionContents contents, Merchant merchant, Caller caller) {
    return caller.zone().equals(merchant.timeZone())
        ? contents
        : contents.withItems(
            contents.items().stream().map(item -> shown(item, merchant, caller)).toList());
  }

  private static OrderItem ofAccount(OrderItem item, Merchant merchant, Caller caller) {
    LocalDateTime start = ItemDates.start(item.subscriptionStartDate(), "", new Problems());
    return start == null
        ? item
        : item.withSubscriptionStartDate(FORM.format(merchant.local(caller.instant(start))));
  }
}
