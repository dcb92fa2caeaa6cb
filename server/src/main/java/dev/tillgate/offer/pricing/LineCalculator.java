package dev.tillgate.offer.pricing;

import dev.tillgate.foundation.kernel.Amounts;
import dev.tillgate.foundation.tax.TaxArithmetic;
import dev.tillgate.offer.catalog.api.PriceType;
import java.math.BigDecimal;
import org.joda.money.CurrencyUnit;

/** From unit price, quantity and tax rate to the amounts of a line. Pure. */
public final class LineCalculator {
  private LineCalculator() {}

  /**
   * The amounts of a line without a discount.
   *
   * @param unit in the minor unit of the currency; before or after tax as the type says
   * @param taxPercent the rate on this line
   */
  public static LineAmounts amounts(
      BigDecimal unit,
      PriceType type,
      long quantity,
      BigDecimal taxPercent,
      CurrencyUnit currency) {
    int scale = currency.getDecimalPlaces();
    BigDecimal total = unit.multiply(BigDecimal.valueOf(quantity));
    BigDecimal net;
    BigDecimal tax;
    BigDecimal unitNet;
    if (type == PriceType.NET) {
      net = total;
      tax = TaxArithmetic.taxOnNet(net, taxPercent, scale);
      unitNet = unit;
    } else {
      net = TaxArithmetic.netOfGross(total, taxPercent, scale);
      tax = total.subtract(net);
      unitNet = TaxArithmetic.netOfGross(unit, taxPercent, scale);
    }
    BigDecimal unitTax =
        type == PriceType.NET
            ? TaxArithmetic.taxOnNet(unit, taxPercent, scale)
            : unit.subtract(unitNet);
    return new LineAmounts(taxPercent, unitNet, unitTax, net, tax, Amounts.zero(currency));
  }

  /**
   * The same line with an amount off.
   *
   * @param off before or after tax as the type says, between zero and what is left of the line
   */
  public static LineAmounts discounted(
      BigDecimal off, PriceType type, LineAmounts line, CurrencyUnit currency) {
    if (type == PriceType.GROSS || off.signum() == 0) {
      return reducedBy(off, line, currency);
    }
    BigDecimal net = line.netDiscounted().subtract(off);
    int scale = currency.getDecimalPlaces();
    return line.reduced(
        TaxArithmetic.taxOnNet(net, line.taxPercent(), scale), line.net().subtract(net));
  }

  /**
   * The same line with an amount off what the shopper pays for it.
   *
   * @param off with tax, between zero and the line's gross
   */
  public static LineAmounts reducedBy(BigDecimal off, LineAmounts line, CurrencyUnit currency) {
    if (off.signum() == 0) {
      return line;
    }
    int scale = currency.getDecimalPlaces();
    BigDecimal paid = line.grossDiscounted().subtract(off);
    BigDecimal net = TaxArithmetic.netOfGross(paid, line.taxPercent(), scale);
    return line.reduced(paid.subtract(net), line.net().subtract(net));
  }
}
