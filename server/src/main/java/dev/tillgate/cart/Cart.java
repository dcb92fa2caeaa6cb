package dev.tillgate.cart;

import dev.tillgate.kernel.Problem;
import dev.tillgate.promotion.PromotionUse;
import java.util.List;
import org.joda.money.CurrencyUnit;

/**
 * A cart checked and priced.
 *
 * @param uses the promotions that it takes, which an order counts
 * @param refused why promotions and campaigns could not apply; an order is refused for those that
 *     have a path, which it names
 */
public record Cart(
    List<CartLine> lines,
    CurrencyUnit currency,
    Totals totals,
    List<PromotionUse> uses,
    List<Problem> refused) {

  /** A cart that nothing is taken off. */
  static Cart of(List<CartLine> lines, CurrencyUnit currency) {
    return new Cart(List.copyOf(lines), currency, Totals.of(lines, currency), List.of(), List.of());
  }
}
