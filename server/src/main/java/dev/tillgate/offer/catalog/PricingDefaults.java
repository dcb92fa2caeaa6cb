package dev.tillgate.offer.catalog;

import dev.tillgate.foundation.kernel.Codes;
import dev.tillgate.offer.catalog.api.Price;
import dev.tillgate.offer.catalog.api.PriceSet;
import dev.tillgate.offer.catalog.api.PriceType;
import dev.tillgate.offer.catalog.api.PricingConfiguration;
import dev.tillgate.offer.catalog.api.PricingSchema;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Fills in what a client may leave out of pricing configurations. */
public final class PricingDefaults {
  private PricingDefaults() {}

  /**
   * The configurations as they are stored; the first is the default unless one is named.
   *
   * @param before what is stored now, whose codes and schemas are kept
   * @param keepCodes whether new codes are taken from what is given
   */
  static List<PricingConfiguration> complete(
      List<PricingConfiguration> given,
      String defaultCurrency,
      List<PricingConfiguration> before,
      boolean keepCodes) {
    boolean hasDefault = given.stream().anyMatch(PricingDefaults::isDefault);
    return IntStream.range(0, given.size())
        .mapToObj(
            i ->
                complete(
                    given.get(i),
                    hasDefault ? isDefault(given.get(i)) : i == 0,
                    defaultCurrency,
                    before.stream().filter(stored -> isSame(stored, given.get(i))).findFirst(),
                    keepCodes))
        .toList();
  }

  /** A configuration as it is stored. */
  public static PricingConfiguration complete(
      PricingConfiguration given,
      boolean isDefault,
      String defaultCurrency,
      Optional<PricingConfiguration> known,
      boolean keepCode) {
    PriceSet prices = orElse(given.prices(), new PriceSet(List.of(), List.of()));
    String own = keepCode ? given.code() : null;
    return new PricingConfiguration(
        Objects.requireNonNull(given.name()).strip(),
        own != null ? own : known.map(PricingConfiguration::code).orElseGet(Codes::shortCode),
        isDefault,
        given.billingCountries().stream().map(c -> c.strip().toUpperCase(Locale.ROOT)).toList(),
        known
            .map(PricingConfiguration::pricingSchema)
            .orElse(orElse(given.pricingSchema(), PricingSchema.DYNAMIC)),
        orElse(given.priceType(), PriceType.NET),
        currency(given.defaultCurrency(), defaultCurrency),
        complete(prices),
        given.priceOptions());
  }

  /** Prices as they are stored. */
  public static PriceSet complete(PriceSet prices) {
    return new PriceSet(
        prices.regular().stream().map(PricingDefaults::complete).toList(),
        prices.renewal().stream().map(PricingDefaults::complete).toList());
  }

  /** By code, or by name where the client does not know the code. */
  public static boolean isSame(PricingConfiguration stored, PricingConfiguration given) {
    return (given.code() == null || given.code().isBlank())
        ? Objects.equals(stored.name(), given.name() == null ? null : given.name().strip())
        : Objects.equals(stored.code(), given.code());
  }

  private static Price complete(Price price) {
    return new Price(
        price.amount(),
        Objects.requireNonNull(price.currency()).strip().toUpperCase(Locale.ROOT),
        orElse(price.minQuantity(), 1),
        orElse(price.maxQuantity(), PriceRules.MAX_QUANTITY),
        price.optionCodes());
  }

  private static boolean isDefault(PricingConfiguration configuration) {
    return Boolean.TRUE.equals(configuration.isDefault());
  }

  private static String currency(@Nullable String given, String other) {
    return ((given == null || given.isBlank()) ? other : given.strip()).toUpperCase(Locale.ROOT);
  }

  private static <T> T orElse(@Nullable T value, T other) {
    return value == null ? other : value;
  }
}
