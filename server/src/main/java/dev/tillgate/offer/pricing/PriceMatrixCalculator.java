package dev.tillgate.offer.pricing;

import dev.tillgate.foundation.kernel.Amounts;
import dev.tillgate.offer.catalog.api.Price;
import dev.tillgate.offer.catalog.api.PricingConfiguration;
import dev.tillgate.offer.pricing.api.PriceMatrix;
import dev.tillgate.offer.pricing.api.PriceMatrix.MatrixPrice;
import dev.tillgate.offer.pricing.api.PriceMatrix.OptionText;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;

/** What a product costs with every combination of its options. Pure. */
final class PriceMatrixCalculator {
  private PriceMatrixCalculator() {}

  /** One combination's prices for the least quantity that each currency has a price for. */
  static PriceMatrix row(
      String productCode, PricingConfiguration configuration, List<OptionChoice> choices) {
    List<OptionText> options =
        choices.stream()
            .map(choice -> new OptionText(choice.group().name(), choice.option().name()))
            .toList();
    List<MatrixPrice> prices =
        currencies(configuration)
            .filter(currency -> choices.stream().allMatch(c -> OptionImpact.isPriced(c, currency)))
            .flatMap(currency -> price(configuration, currency, choices).stream())
            .toList();
    return new PriceMatrix(
        productCode, Objects.requireNonNull(configuration.code()), hash(options), options, prices);
  }

  private static String hash(List<OptionText> options) {
    return OptionHash.of(
        options.stream().map(option -> OptionHash.named(option.groupName(), option.optionText())));
  }

  private static Optional<MatrixPrice> price(
      PricingConfiguration configuration, CurrencyUnit currency, List<OptionChoice> choices) {
    return prices(configuration)
        .filter(price -> currency.getCode().equals(price.currency()))
        .map(PriceList::first)
        .sorted()
        .flatMap(
            quantity ->
                PriceCalculator.unitPrice(configuration, Sale.FIRST, currency, quantity, choices)
                    .stream())
        .findFirst()
        .map(unit -> new MatrixPrice(unit.amount(), currency.getCode()));
  }

  private static Stream<CurrencyUnit> currencies(PricingConfiguration configuration) {
    return prices(configuration)
        .map(price -> Objects.requireNonNull(price.currency()))
        .distinct()
        .flatMap(code -> Amounts.currency(code).stream());
  }

  private static Stream<Price> prices(PricingConfiguration configuration) {
    return configuration.prices() == null
        ? Stream.empty()
        : configuration.prices().regular().stream();
  }
}
