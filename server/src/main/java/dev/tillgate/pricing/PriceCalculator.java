package dev.tillgate.pricing;

import dev.tillgate.catalog.api.Price;
import dev.tillgate.catalog.api.PriceOptionsGroup.Impact;
import dev.tillgate.catalog.api.PriceOptionsGroup.ImpactAmount;
import dev.tillgate.catalog.api.PriceOptionsGroup.Method;
import dev.tillgate.catalog.api.PriceOptionsGroup.PriceImpact;
import dev.tillgate.catalog.api.PriceSet;
import dev.tillgate.catalog.api.PricingConfiguration;
import dev.tillgate.kernel.Amounts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Prices from the catalogue: configuration by country, tier by quantity, option impacts. Pure. */
public final class PriceCalculator {
  private static final BigDecimal HUNDRED = new BigDecimal(100);

  private PriceCalculator() {}

  /** The configuration for a billing country: the one that names it, else the default one. */
  public static Optional<PricingConfiguration> configuration(
      List<PricingConfiguration> configurations, String country) {
    String code = country.toUpperCase(Locale.ROOT);
    return configurations.stream()
        .filter(configuration -> configuration.billingCountries().contains(code))
        .findFirst()
        .or(
            () ->
                configurations.stream()
                    .filter(configuration -> Boolean.TRUE.equals(configuration.isDefault()))
                    .findFirst());
  }

  /** The price of a unit without options for a quantity, if there is one in the currency. */
  public static Optional<Price> tier(
      PricingConfiguration configuration, CurrencyUnit currency, long quantity) {
    PriceSet prices = configuration.prices();
    if (prices == null) {
      return Optional.empty();
    }
    return prices.regular().stream()
        .filter(price -> currency.getCode().equals(price.currency()))
        .filter(price -> price.optionCodes().isEmpty())
        .filter(price -> orElse(price.minQuantity(), 1) <= quantity)
        .filter(price -> quantity <= orElse(price.maxQuantity(), Integer.MAX_VALUE))
        .findFirst();
  }

  /**
   * What an option adds to a unit, negative when it takes off; empty when it has amounts but none
   * in the currency.
   */
  public static Optional<BigDecimal> impact(
      @Nullable PriceImpact impact, BigDecimal base, CurrencyUnit currency) {
    boolean free = impact != null && impact.method() == Method.FIXED && impact.amounts().isEmpty();
    if (impact == null || impact.method() == null || free) {
      return Optional.of(Amounts.zero(currency));
    }
    Optional<BigDecimal> amount =
        impact.method() == Method.PERCENT
            ? Optional.ofNullable(impact.percent())
                .map(percent -> base.multiply(percent).divide(HUNDRED))
            : fixed(impact, currency);
    return amount
        .map(value -> impact.impact() == Impact.SUBTRACT ? value.negate() : value)
        .map(value -> Amounts.round(value, currency));
  }

  private static Optional<BigDecimal> fixed(PriceImpact impact, CurrencyUnit currency) {
    return impact.amounts().stream()
        .filter(amount -> currency.getCode().equalsIgnoreCase(amount.currency()))
        .map(ImpactAmount::amount)
        .filter(Objects::nonNull)
        .findFirst();
  }

  private static int orElse(@Nullable Integer value, int other) {
    return value == null ? other : value;
  }
}
