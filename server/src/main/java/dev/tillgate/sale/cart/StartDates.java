package dev.tillgate.sale.cart;

import dev.tillgate.foundation.merchant.Merchant;
import dev.tillgate.gate.operation.Caller;
import dev.tillgate.sale.cart.api.PricedItem;
import dev.tillgate.sale.cart.api.SessionContents;
import java.time.LocalDateTime;

/** Start dates of subscriptions, which are kept in the account's time zone, as callers see them. */
public final class StartDates {
  private StartDates() {}

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
}
