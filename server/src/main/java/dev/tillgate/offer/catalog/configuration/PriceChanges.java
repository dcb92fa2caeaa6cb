package dev.tillgate.offer.catalog.configuration;

import dev.tillgate.foundation.kernel.Problems;
import dev.tillgate.offer.catalog.Combination;
import dev.tillgate.offer.catalog.PriceRules;
import dev.tillgate.offer.catalog.api.Price;
import dev.tillgate.offer.catalog.api.PriceSet;
import dev.tillgate.offer.catalog.api.PricingFault;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What an update does to stored prices: a price sent replaces the one of the same currency,
 * interval and options, or takes it away with the amount -1; the others stay. Source: catalogue
 * §5.3.
 */
final class PriceChanges {
  private PriceChanges() {}

  /** What a price is the price of. */
  private record Key(String currency, int first, int last, Combination combination) {
    static Key of(Price price) {
      return new Key(
          Objects.requireNonNull(price.currency()),
          Objects.requireNonNull(price.minQuantity()),
          Objects.requireNonNull(price.maxQuantity()),
          Combination.of(price.optionCodes()));
    }
  }

  private record Interval(int first, int last) {
    static Interval of(Price price) {
      return new Interval(
          Objects.requireNonNull(price.minQuantity()), Objects.requireNonNull(price.maxQuantity()));
    }
  }

  /** The stored prices with the changes; both are complete. */
  static PriceSet merge(PriceSet stored, PriceSet changes) {
    return new PriceSet(
        merge(stored.regular(), changes.regular()), merge(stored.renewal(), changes.renewal()));
  }

  /** The prices without those of combinations with the group. */
  static PriceSet without(PriceSet prices, String group) {
    return new PriceSet(without(prices.regular(), group), without(prices.renewal(), group));
  }

  /** Notes changes whose intervals are not among the stored ones. */
  static void checkIntervals(PriceSet stored, PriceSet changes, Problems problems) {
    checkIntervals(stored.regular(), changes.regular(), "Prices.Regular", problems);
    checkIntervals(stored.renewal(), changes.renewal(), "Prices.Renewal", problems);
  }

  private static List<Price> without(List<Price> prices, String group) {
    return prices.stream()
        .filter(price -> !Combination.of(price.optionCodes()).options().containsKey(group))
        .toList();
  }

  private static void checkIntervals(
      List<Price> stored, List<Price> changes, String path, Problems problems) {
    Set<Interval> known = new HashSet<>();
    stored.forEach(price -> known.add(Interval.of(price)));
    for (int i = 0; i < changes.size(); i++) {
      problems.require(
          known.isEmpty() || known.contains(Interval.of(changes.get(i))),
          path + "[" + i + "].MinQuantity",
          PricingFault.PRICE_INTERVAL_FIXED);
    }
  }

  private static List<Price> merge(List<Price> stored, List<Price> changes) {
    Map<Key, Price> prices = new LinkedHashMap<>();
    stored.forEach(price -> prices.put(Key.of(price), price));
    for (Price change : changes) {
      BigDecimal amount = Objects.requireNonNull(change.amount());
      if (amount.compareTo(PriceRules.DELETES) == 0) {
        prices.remove(Key.of(change));
      } else {
        prices.put(Key.of(change), change);
      }
    }
    return List.copyOf(prices.values());
  }
}
