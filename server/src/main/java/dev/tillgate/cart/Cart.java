package dev.tillgate.cart;

import dev.tillgate.promotion.PromotionUse;
import dev.tillgate.promotion.RefusedPromotion;
import java.util.List;
import org.joda.money.CurrencyUnit;

/**
 * A cart checked and priced.
 *
 * @param uses the promotions that it takes, which an order counts
 * @param refused promotions that could not apply; an order is refused for those that it names
 */
public record Cart(
    List<CartLine> lines,
    CurrencyUnit currency,
    Totals totals,
    List<PromotionUse> uses,
    List<RefusedPromotion> refused) {

  /** A cart that nothing is taken off. */
  static Cart of(List<CartLine> lines, CurrencyUnit currency) {
    return new Cart(List.copyOf(lines), currency, Totals.of(lines, currency), List.of(), List.of());
  }
}
