package dev.tillgate.offer.catalog;

import dev.tillgate.foundation.kernel.Amounts;
import dev.tillgate.foundation.kernel.Countries;
import dev.tillgate.foundation.kernel.Problems;
import dev.tillgate.offer.catalog.api.Price;
import dev.tillgate.offer.catalog.api.PriceSet;
import dev.tillgate.offer.catalog.api.PricingConfiguration;
import dev.tillgate.offer.catalog.api.ProductFault;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What makes pricing configurations acceptable, whatever groups of options there are. */
public final class PriceRules {

  /** The amount that takes a price away. */
  public static final BigDecimal DELETES = BigDecimal.ONE.negate();

  static final int MAX_QUANTITY = 99_999;

  private record Interval(int first, int last) {}

  private final String path;
  private final Problems problems;

  /**
   * @param path what leads to the configuration, with a dot at the end; empty when the
   *     configuration is the whole request
   */
  public PriceRules(String path, Problems problems) {
    this.path = path;
    this.problems = problems;
  }

  /** Checks all configurations of a product, each alone and together. */
  static void checkAll(List<PricingConfiguration> configurations, Problems problems) {
    boolean hasDefault = false;
    Set<String> countries = new HashSet<>();
    for (int i = 0; i < configurations.size(); i++) {
      PricingConfiguration configuration = configurations.get(i);
      String path = "PricingConfigurations[" + i + "].";
      PriceRules rules = new PriceRules(path, problems);
      rules.check(configuration);
      rules.checkCountries(configuration, countries);
      boolean isDefault = Boolean.TRUE.equals(configuration.isDefault());
      problems.require(
          !isDefault || !hasDefault,
          path + "Default",
          ProductFault.PRICING_CONFIGURATION_DEFAULT_SEVERAL);
      hasDefault |= isDefault;
      configuration.billingCountries().forEach(country -> countries.add(upper(country)));
    }
  }

  /** Notes what is wrong with a configuration. */
  public void check(PricingConfiguration configuration) {
    String name = configuration.name();
    problems.require(
        name != null && !name.isBlank(),
        path + "Name",
        ProductFault.PRICING_CONFIGURATION_NAME_EMPTY);
    String currency = configuration.defaultCurrency();
    problems.require(
        currency == null || currency.isBlank() || Amounts.currency(currency).isPresent(),
        path + "DefaultCurrency",
        ProductFault.PRICE_CURRENCY_INVALID);
    for (String country : configuration.billingCountries()) {
      problems.require(
          Countries.known(country),
          path + "BillingCountries",
          ProductFault.PRICING_CONFIGURATION_INVALID);
    }
    PriceSet prices = configuration.prices();
    if (prices != null) {
      check(prices, path + "Prices.");
    }
  }

  /** A country that another configuration of the product serves cannot be served twice. */
  public void checkCountries(PricingConfiguration configuration, Set<String> taken) {
    for (String country : configuration.billingCountries()) {
      problems.require(
          !taken.contains(upper(country)),
          path + "BillingCountries",
          ProductFault.PRICING_CONFIGURATION_COUNTRY_TAKEN);
    }
  }

  /** Checks prices that stand at a place. */
  void check(PriceSet prices, String where) {
    checkEach(prices.regular(), where + "Regular", false);
    checkEach(prices.renewal(), where + "Renewal", false);
    checkGaps(prices.regular(), where + "Regular");
    checkGaps(prices.renewal(), where + "Renewal");
  }

  /** Checks changes to prices, some of which may take prices away. */
  public void checkChanges(PriceSet prices, String where) {
    checkEach(prices.regular(), where + "Regular", true);
    checkEach(prices.renewal(), where + "Renewal", true);
  }

  /** Notes where quantities between two prices of one currency and combination have none. */
  void checkGaps(List<Price> prices, String where) {
    Map<String, TreeSet<Interval>> intervals = new HashMap<>();
    for (Price price : prices) {
      if (price.currency() != null) {
        intervals
            .computeIfAbsent(
                key(price), k -> new TreeSet<>(Comparator.comparingInt(Interval::first)))
            .add(interval(price));
      }
    }
    for (TreeSet<Interval> sorted : intervals.values()) {
      Interval before = null;
      for (Interval next : sorted) {
        boolean apart = before != null && next.first() > before.last() + 1;
        problems.require(!apart, where, ProductFault.PRICE_INTERVAL_GAP);
        before = next;
      }
    }
  }

  private void checkEach(List<Price> prices, String where, boolean deleting) {
    Map<String, Set<Interval>> taken = new HashMap<>();
    for (int i = 0; i < prices.size(); i++) {
      Price price = prices.get(i);
      String at = where + "[" + i + "]";
      problems.require(
          isAmount(price.amount(), deleting), at + ".Amount", ProductFault.PRICE_AMOUNT_INVALID);
      String currency = price.currency();
      boolean deleted = deleting && isDeleted(price.amount());
      if (currency == null || !isCurrency(currency, deleted)) {
        problems.add(at + ".Currency", ProductFault.PRICE_CURRENCY_INVALID);
      } else {
        Set<Interval> others = taken.computeIfAbsent(key(price), k -> new HashSet<>());
        problems.require(
            isFree(interval(price), others),
            at + ".MinQuantity",
            ProductFault.PRICE_INTERVAL_INVALID);
        others.add(interval(price));
      }
    }
  }

  private static boolean isAmount(@Nullable BigDecimal amount, boolean deleting) {
    return amount != null
        && Amounts.plausible(amount)
        && (amount.signum() >= 0 || (deleting && isDeleted(amount)));
  }

  private static boolean isDeleted(@Nullable BigDecimal amount) {
    return amount != null && amount.compareTo(DELETES) == 0;
  }

  /** What is taken away may be in a currency that has been withdrawn. */
  private static boolean isCurrency(String code, boolean deleted) {
    return (deleted ? Amounts.recordedCurrency(code) : Amounts.currency(code)).isPresent();
  }

  private static boolean isFree(Interval interval, Set<Interval> taken) {
    return interval.first() >= 1
        && interval.first() <= interval.last()
        && interval.last() <= MAX_QUANTITY
        && taken.stream()
            .allMatch(other -> interval.last() < other.first() || interval.first() > other.last());
  }

  private static Interval interval(Price price) {
    return new Interval(
        price.minQuantity() == null ? 1 : price.minQuantity(),
        price.maxQuantity() == null ? MAX_QUANTITY : price.maxQuantity());
  }

  private static String key(Price price) {
    return upper(String.valueOf(price.currency()))
        + " "
        + Combination.of(price.optionCodes()).text();
  }

  private static String upper(String code) {
    return code.strip().toUpperCase(Locale.ROOT);
  }
}
