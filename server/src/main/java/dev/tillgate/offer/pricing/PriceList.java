package dev.tillgate.offer.pricing;

import dev.tillgate.offer.catalog.Combination;
import dev.tillgate.offer.catalog.api.Price;
import dev.tillgate.offer.catalog.api.PriceSet;
import dev.tillgate.offer.catalog.api.PricingConfiguration;
import dev.tillgate.offer.catalog.api.PricingSchema;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** The prices of a configuration for one kind of sale. Pure. */
public final class PriceList {
  private static final int MAX_QUANTITY = 99_999;

  private final List<Price> prices;
  private final List<Price> otherwise;

  private PriceList(List<Price> prices, List<Price> otherwise) {
    this.prices = prices;
    this.otherwise = otherwise;
  }

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

  /** The configuration's prices; in a currency without renewal prices the regular ones hold. */
  public static PriceList of(PricingConfiguration configuration, Sale sale) {
    PriceSet set = configuration.prices();
    if (set == null) {
      return new PriceList(List.of(), List.of());
    }
    boolean flat = configuration.pricingSchema() == PricingSchema.FLAT;
    List<Price> regular = usable(set.regular(), flat);
    return sale == Sale.RENEWAL
        ? new PriceList(usable(set.renewal(), flat), regular)
        : new PriceList(regular, List.of());
  }

  /** The price for a quantity of units with these options. */
  public Optional<Price> price(CurrencyUnit currency, long quantity, Combination combination) {
    return in(currency).stream()
        .filter(price -> first(price) <= quantity && quantity <= last(price))
        .filter(price -> Combination.of(price.optionCodes()).equals(combination))
        .findFirst();
  }

  private List<Price> in(CurrencyUnit currency) {
    List<Price> own = prices.stream().filter(price -> isIn(currency, price)).toList();
    return own.isEmpty() ? otherwise.stream().filter(price -> isIn(currency, price)).toList() : own;
  }

  /** {@code 1–9 units}. */
  static String interval(Price price) {
    return first(price) + "–" + last(price) + " units";
  }

  static int first(Price price) {
    return orElse(price.minQuantity(), 1);
  }

  static int last(Price price) {
    return orElse(price.maxQuantity(), MAX_QUANTITY);
  }

  private static List<Price> usable(List<Price> prices, boolean flat) {
    return prices.stream()
        .filter(price -> price.amount() != null)
        .filter(price -> flat || price.optionCodes().isEmpty())
        .toList();
  }

  private static boolean isIn(CurrencyUnit currency, Price price) {
    return currency.getCode().equals(price.currency());
  }

  private static int orElse(@Nullable Integer value, int other) {
    return value == null ? other : value;
  }
}
