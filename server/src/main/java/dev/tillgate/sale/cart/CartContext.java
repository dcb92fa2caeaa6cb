package dev.tillgate.sale.cart;

import dev.tillgate.foundation.merchant.Merchant;
import dev.tillgate.foundation.merchant.Moment;
import dev.tillgate.sale.party.Buyer;
import dev.tillgate.sale.purchase.Purchase;
import java.time.Instant;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * What every line of a cart is priced under.
 *
 * @param businessNumber whether the buyer's tax number counts
 */
record CartContext(Moment moment, Purchase purchase, BusinessNumbers.Decision businessNumber) {

  Merchant merchant() {
    return moment.merchant();
  }

  /** Shop time, which decides the tax rates and the promotions. */
  Instant now() {
    return moment.now();
  }

  CurrencyUnit currency() {
    return purchase.currency();
  }

  /** Upper case; where the sale is priced and taxed. */
  String country() {
    return purchase.country();
  }

  /** Null where only a price is asked. */
  @Nullable Buyer buyer() {
    return purchase.buyer();
  }
}
