package dev.tillgate.sale.cart;

import dev.tillgate.foundation.kernel.Amounts;
import dev.tillgate.offer.pricing.LineAmounts;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;

/** The sums of all lines. */
public record Totals(BigDecimal net, BigDecimal tax, BigDecimal discount) {

  static Totals of(List<CartLine> lines, CurrencyUnit currency) {
    return new Totals(
        sum(lines, LineAmounts::net, currency),
        sum(lines, LineAmounts::tax, currency),
        sum(lines, LineAmounts::discount, currency));
  }

  public BigDecimal gross() {
    return net.add(tax);
  }

  public BigDecimal netDiscounted() {
    return net.subtract(discount);
  }

  /** What the shopper pays. */
  public BigDecimal grossDiscounted() {
    return netDiscounted().add(tax);
  }

  private static BigDecimal sum(
      List<CartLine> lines, Function<LineAmounts, BigDecimal> part, CurrencyUnit currency) {
    return lines.stream()
        .map(CartLine::due)
        .map(part)
        .reduce(Amounts.zero(currency), BigDecimal::add);
  }
}
