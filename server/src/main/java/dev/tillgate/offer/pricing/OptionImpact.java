package dev.tillgate.offer.pricing;

import dev.tillgate.foundation.kernel.Amounts;
import dev.tillgate.offer.catalog.api.PriceOptionsGroup.Impact;
import dev.tillgate.offer.catalog.api.PriceOptionsGroup.ImpactAmount;
import dev.tillgate.offer.catalog.api.PriceOptionsGroup.Method;
import dev.tillgate.offer.catalog.api.PriceOptionsGroup.PriceImpact;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** What one option does to the price of a unit. Pure. */
public final class OptionImpact {
  private static final BigDecimal HUNDRED = new BigDecimal(100);

  private OptionImpact() {}

  /** Whether the option can be priced: it has no fixed amounts, or one in the currency. */
  public static boolean isPriced(OptionChoice choice, CurrencyUnit currency) {
    return amount(choice.option().priceImpact(), BigDecimal.ZERO, currency).isPresent();
  }

  /**
   * The step that the option adds, with a negative amount when it takes off.
   *
   * @param price what a percentage is taken of
   * @param priceName how the explanation calls that price
   */
  static PriceStep step(
      OptionChoice choice, BigDecimal price, String priceName, CurrencyUnit currency) {
    PriceImpact impact = choice.option().priceImpact();
    BigDecimal amount = amount(impact, price, currency).orElse(Amounts.zero(currency));
    return new PriceStep(
        "Option " + choice.name() + ": " + how(impact, price, priceName, amount), amount);
  }

  private static String how(
      @Nullable PriceImpact impact, BigDecimal price, String priceName, BigDecimal amount) {
    if (impact != null && impact.method() == Method.PERCENT && impact.percent() != null) {
      String percent = impact.percent().stripTrailingZeros().toPlainString();
      String sign = impact.impact() == Impact.SUBTRACT ? "-" : "+";
      return sign + percent + " % of " + priceName + " of " + price.toPlainString();
    }
    return amount.signum() == 0 ? "no extra charge" : "fixed amount";
  }

  private static Optional<BigDecimal> amount(
      @Nullable PriceImpact impact, BigDecimal price, CurrencyUnit currency) {
    boolean free = impact != null && impact.method() == Method.FIXED && impact.amounts().isEmpty();
    if (impact == null || impact.method() == null || free) {
      return Optional.of(Amounts.zero(currency));
    }
    Optional<BigDecimal> amount =
        impact.method() == Method.PERCENT
            ? Optional.ofNullable(impact.percent())
                .map(percent -> price.multiply(percent).divide(HUNDRED))
            : fixed(impact, currency);
    return amount
        .map(value -> impact.impact() == Impact.SUBTRACT ? value.negate() : value)
        .map(value -> Amounts.round(value, currency));
  }

  /** The amount in the currency. */
  static Optional<BigDecimal> fixed(PriceImpact impact, CurrencyUnit currency) {
    return impact.amounts().stream()
        .filter(amount -> currency.getCode().equalsIgnoreCase(amount.currency()))
        .map(ImpactAmount::amount)
        .filter(Objects::nonNull)
        .findFirst();
  }
}
