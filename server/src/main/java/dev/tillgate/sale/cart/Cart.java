package dev.tillgate.sale.cart;

import dev.tillgate.foundation.kernel.Problem;
import dev.tillgate.offer.promotion.PromotionUse;
import dev.tillgate.offer.shipping.ShippingMethod;
import dev.tillgate.sale.purchase.Sending;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * A cart checked and priced.
 *
 * @param shipping the method that one of the lines charges for; null when nothing is charged
 * @param uses the promotions that it takes, which an order counts
 * @param refused why promotions and campaigns could not apply; an order is refused for those that
 *     have a path, which it names
 * @param taxNumberRemark why the buyer's tax number does not count; who is not told pays more than
 *     need be. Null where there is none or it counts
 */
public record Cart(
    List<CartLine> lines,
    CurrencyUnit currency,
    Totals totals,
    @Nullable ShippingMethod shipping,
    List<PromotionUse> uses,
    List<Problem> refused,
    @Nullable String taxNumberRemark) {

  /** How its goods travel, given what was said of it. */
  public @Nullable Sending sending(@Nullable Sending given) {
    return Shipping.told(given, shipping);
  }
}
