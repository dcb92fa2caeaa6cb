package dev.tillgate.catalog;

import dev.tillgate.catalog.api.Price;
import dev.tillgate.catalog.api.PriceSet;
import dev.tillgate.catalog.api.PricingConfiguration;
import dev.tillgate.catalog.api.PricingSchema;
import dev.tillgate.kernel.Amounts;
import dev.tillgate.kernel.Countries;
import dev.tillgate.kernel.FaultCode;
import dev.tillgate.kernel.Problems;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What makes a pricing configuration acceptable. */
final class PriceRules {
  private static final int MAX_QUANTITY = 99_999;

  private record Interval(int first, int last) {}

  private final String path;
  private final Problems problems;

  PriceRules(String path, Problems problems) {
    this.path = path;
    this.problems = problems;
  }

  void check(PricingConfiguration configuration) {
    String name = configuration.name();
    problems.require(
        name != null && !name.isBlank(),
        path + ".Name",
        FaultCode.PRICING_CONFIGURATION_NAME_EMPTY);
    for (String country : configuration.billingCountries()) {
      problems.require(
          Countries.known(country),
          path + ".BillingCountries",
          FaultCode.PRICING_CONFIGURATION_INVALID);
    }
    PriceSet prices = configuration.prices();
    if (prices != null) {
      boolean flat = configuration.pricingSchema() == PricingSchema.FLAT;
      checkPrices(prices.regular(), path + ".Prices.Regular", flat);
      checkPrices(prices.renewal(), path + ".Prices.Renewal", flat);
    }
  }

  private void checkPrices(List<Price> prices, String where, boolean flat) {
    Map<String, List<Interval>> taken = new HashMap<>();
    for (int i = 0; i < prices.size(); i++) {
      Price price = prices.get(i);
      String at = where + "[" + i + "]";
      BigDecimal amount = price.amount();
      problems.require(
          amount != null && amount.signum() >= 0 && Amounts.plausible(amount),
          at + ".Amount",
          FaultCode.PRICE_AMOUNT_INVALID);
      String currency = price.currency();
      if (currency == null || Amounts.currency(currency).isEmpty()) {
        problems.add(at + ".Currency", FaultCode.PRICE_CURRENCY_INVALID);
      } else {
        String key =
            currency.toUpperCase(Locale.ROOT) + (flat ? price.optionCodes().toString() : "");
        checkInterval(price, at, taken.computeIfAbsent(key, k -> new ArrayList<>()));
      }
    }
  }

  private void checkInterval(Price price, String at, List<Interval> taken) {
    int first = price.minQuantity() == null ? 1 : price.minQuantity();
    int last = price.maxQuantity() == null ? MAX_QUANTITY : price.maxQuantity();
    boolean valid = first >= 1 && first <= last && last <= MAX_QUANTITY;
    boolean free = taken.stream().allMatch(other -> last < other.first() || first > other.last());
    problems.require(valid && free, at + ".MinQuantity", FaultCode.PRICE_INTERVAL_INVALID);
    taken.add(new Interval(first, last));
  }
}
