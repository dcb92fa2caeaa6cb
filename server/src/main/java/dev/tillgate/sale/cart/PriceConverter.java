package dev.tillgate.sale.cart;

import dev.tillgate.foundation.exchange.Conversion;
import dev.tillgate.foundation.kernel.Amounts;
import dev.tillgate.offer.catalog.api.Price;
import dev.tillgate.offer.catalog.api.PriceOptionsGroup.ImpactAmount;
import dev.tillgate.offer.catalog.api.PriceOptionsGroup.PriceImpact;
import dev.tillgate.offer.catalog.api.PriceSet;
import dev.tillgate.offer.catalog.api.PricingConfiguration;
import dev.tillgate.offer.pricing.OptionChoice;
import dev.tillgate.offer.pricing.PriceStep;
import dev.tillgate.offer.pricing.UnitPrice;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * Prices in the currency of a cart for products and options that have none, converted from the
 * default currency of the configuration. Each amount is rounded by itself, so that the parts of a
 * price add up to it. Source: page "Dynamic pricing".
 */
final class PriceConverter {
  private final CurrencyUnit from;
  private final CurrencyUnit to;
  private final Function<BigDecimal, Optional<Conversion>> rate;
  private @Nullable Conversion used;

  /**
   * @param from the currency that prices are set in at least
   * @param rate converts an amount; empty when there is no rate
   */
  PriceConverter(
      CurrencyUnit from, CurrencyUnit to, Function<BigDecimal, Optional<Conversion>> rate) {
    this.from = from;
    this.to = to;
    this.rate = rate;
  }

  /** The configuration with converted prices, if it has none in the cart's currency. */
  PricingConfiguration completed(PricingConfiguration configuration) {
    PriceSet prices = configuration.prices();
    if (prices == null || prices.regular().stream().anyMatch(price -> isIn(to, price.currency()))) {
      return configuration;
    }
    List<Price> converted =
        prices.regular().stream().flatMap(price -> converted(price).stream()).toList();
    return configuration.withPrices(prices.withRegular(converted));
  }

  /** The choices; fixed impacts without an amount in the cart's currency get a converted one. */
  List<OptionChoice> completed(List<OptionChoice> choices) {
    return choices.stream().map(this::completed).toList();
  }

  /** The price; if anything was converted, a step of nothing behind the first tells the rate. */
  UnitPrice explained(UnitPrice price) {
    if (used == null) {
      return price;
    }
    String rate = "1 %s = %s %s".formatted(from, used.rate().toPlainString(), to);
    List<PriceStep> steps = new ArrayList<>(price.steps());
    steps.add(1, new PriceStep("Converted at " + rate + " of " + used.day(), Amounts.zero(to)));
    return price.withSteps(List.copyOf(steps));
  }

  private OptionChoice completed(OptionChoice choice) {
    PriceImpact impact = choice.option().priceImpact();
    if (impact == null
        || impact.amounts().stream().anyMatch(amount -> isIn(to, amount.currency()))) {
      return choice;
    }
    List<ImpactAmount> amounts =
        impact.amounts().stream()
            .filter(amount -> isIn(from, amount.currency()))
            .flatMap(amount -> converted(amount.amount()).stream())
            .map(amount -> new ImpactAmount(amount, to.getCode()))
            .toList();
    if (amounts.isEmpty()) {
      return choice;
    }
    return choice.withOption(choice.option().withPriceImpact(impact.withAmounts(amounts)));
  }

  private Optional<Price> converted(Price price) {
    return isIn(from, price.currency())
        ? converted(price.amount())
            .map(
                amount ->
                    new Price(
                        amount,
                        to.getCode(),
                        price.minQuantity(),
                        price.maxQuantity(),
                        price.optionCodes()))
        : Optional.empty();
  }

  private Optional<BigDecimal> converted(@Nullable BigDecimal amount) {
    Optional<Conversion> conversion = Optional.ofNullable(amount).flatMap(rate);
    conversion.ifPresent(found -> used = found);
    return conversion.map(Conversion::amount);
  }

  private static boolean isIn(CurrencyUnit unit, @Nullable String currency) {
    return unit.getCode().equalsIgnoreCase(currency);
  }
}
