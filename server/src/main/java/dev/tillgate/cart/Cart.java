package dev.tillgate.cart;

import java.util.List;
import org.joda.money.CurrencyUnit;

/** A cart checked and priced. */
public record Cart(List<CartLine> lines, CurrencyUnit currency, Totals totals) {

  static Cart of(List<CartLine> lines, CurrencyUnit currency) {
    return new Cart(List.copyOf(lines), currency, Totals.of(lines, currency));
  }
}
