package dev.tillgate.offer.campaign.crosssell;

import dev.tillgate.foundation.kernel.Amounts;
import dev.tillgate.offer.campaign.UnitDiscount;
import dev.tillgate.offer.campaign.api.CrossSellProduct.CrossSellPrice;
import dev.tillgate.offer.catalog.api.Price;
import dev.tillgate.offer.catalog.api.PricingConfiguration;
import dev.tillgate.offer.catalog.api.Product;
import dev.tillgate.offer.pricing.PriceCalculator;
import dev.tillgate.offer.pricing.PriceList;
import dev.tillgate.offer.pricing.Sale;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What one unit of a recommended product costs without options, in each currency of its default
 * pricing configuration. Pure.
 */
final class RecommendedPrices {
  private static final String NO_COUNTRY = "";

  private RecommendedPrices() {}

  static List<CrossSellPrice> base(Product product) {
    return PriceList.configuration(product.pricingConfigurations(), NO_COUNTRY).stream()
        .flatMap(RecommendedPrices::ofOneUnit)
        .toList();
  }

  static List<CrossSellPrice> discounted(List<CrossSellPrice> base, UnitDiscount discount) {
    return base.stream().map(price -> discounted(price, discount)).toList();
  }

  private static Stream<CrossSellPrice> ofOneUnit(PricingConfiguration configuration) {
    return Stream.ofNullable(configuration.prices())
        .flatMap(prices -> prices.regular().stream())
        .map(Price::currency)
        .filter(Objects::nonNull)
        .distinct()
        .flatMap(code -> Amounts.currency(code).stream())
        .flatMap(
            currency ->
                PriceCalculator.unitPrice(configuration, Sale.FIRST, currency, 1, List.of())
                    .stream()
                    .map(unit -> new CrossSellPrice(currency.getCode(), unit.amount())));
  }

  private static CrossSellPrice discounted(CrossSellPrice price, UnitDiscount discount) {
    var amount = Objects.requireNonNull(price.price());
    var currency = Amounts.currency(Objects.requireNonNull(price.currency())).orElseThrow();
    return new CrossSellPrice(price.currency(), amount.subtract(discount.off(amount, currency)));
  }
}
