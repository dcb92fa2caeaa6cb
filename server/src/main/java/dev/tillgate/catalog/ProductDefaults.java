package dev.tillgate.catalog;

import dev.tillgate.access.Merchant;
import dev.tillgate.catalog.api.Price;
import dev.tillgate.catalog.api.PriceSet;
import dev.tillgate.catalog.api.PriceType;
import dev.tillgate.catalog.api.PricingConfiguration;
import dev.tillgate.catalog.api.PricingSchema;
import dev.tillgate.catalog.api.Product;
import dev.tillgate.catalog.api.ProductType;
import dev.tillgate.kernel.Codes;
import dev.tillgate.tax.TaxCategories;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Fills in what a client may leave out, the way the hosted system shows it afterwards. */
final class ProductDefaults {
  private static final int MAX_QUANTITY = 99_999;

  private ProductDefaults() {}

  /**
   * The product as it is stored.
   *
   * @param before what is stored now; the codes of its configurations are kept. Null for a new one
   */
  static Product complete(
      Product product, long productId, Merchant merchant, @Nullable Product before) {
    String defaultCurrency = merchant.defaultCurrency();
    List<PricingConfiguration> configurations =
        product.pricingConfigurations().isEmpty() && before != null
            ? before.pricingConfigurations()
            : complete(product.pricingConfigurations(), defaultCurrency, before);
    return new Product(
        String.valueOf(productId),
        product.productCode(),
        product.externalReference(),
        orElse(product.productType(), ProductType.REGULAR),
        product.productName(),
        orElse(product.productVersion(), ""),
        orElse(product.purchaseMultipleUnits(), true),
        orElse(product.tangible(), false),
        product.tangibleDetails(),
        product.groupName(),
        product.productGroupCode(),
        TaxCategories.of(product.taxCategory(), merchant.businessModel()).uuid(),
        product.shippingClass(),
        orElse(product.giftOption(), false),
        orElse(product.shortDescription(), ""),
        orElse(product.longDescription(), ""),
        orElse(product.systemRequirements(), ""),
        category(product.productCategory()),
        product.platforms(),
        product.productImages(),
        orElse(product.trialUrl(), ""),
        orElse(product.trialDescription(), ""),
        orElse(product.enabled(), true),
        product.additionalFields(),
        product.translations(),
        configurations,
        List.of(),
        product.bundleProducts(),
        fulfillment(product.fulfillment()),
        orElse(product.generatesSubscription(), false),
        SubscriptionDefaults.complete(product.subscriptionInformation()),
        product.fulfillmentInformation(),
        product.reviewProductUrl(),
        product.reviewAdditionalDetails(),
        before == null ? ReviewStatus.NONE : orElse(before.reviewStatus(), ReviewStatus.NONE));
  }

  private static @Nullable String category(@Nullable String given) {
    return given == null || given.isBlank() || given.equalsIgnoreCase("false") ? null : given;
  }

  private static String fulfillment(@Nullable String given) {
    return given == null || given.isBlank()
        ? "NO_DELIVERY"
        : given.strip().toUpperCase(Locale.ROOT);
  }

  private static List<PricingConfiguration> complete(
      List<PricingConfiguration> given, String defaultCurrency, @Nullable Product before) {
    boolean hasDefault = given.stream().anyMatch(c -> Boolean.TRUE.equals(c.isDefault()));
    return IntStream.range(0, given.size())
        .mapToObj(
            i ->
                complete(
                    given.get(i),
                    hasDefault ? Boolean.TRUE.equals(given.get(i).isDefault()) : i == 0,
                    defaultCurrency,
                    before))
        .toList();
  }

  private static PricingConfiguration complete(
      PricingConfiguration given,
      boolean isDefault,
      String defaultCurrency,
      @Nullable Product before) {
    Optional<PricingConfiguration> known =
        before == null
            ? Optional.empty()
            : before.pricingConfigurations().stream().filter(c -> isSame(c, given)).findFirst();
    PriceSet prices = orElse(given.prices(), new PriceSet(List.of(), List.of()));
    return new PricingConfiguration(
        given.name(),
        known.map(PricingConfiguration::code).orElseGet(Codes::shortCode),
        isDefault,
        given.billingCountries().stream().map(c -> c.toUpperCase(Locale.ROOT)).toList(),
        known
            .map(PricingConfiguration::pricingSchema)
            .orElse(orElse(given.pricingSchema(), PricingSchema.DYNAMIC)),
        orElse(given.priceType(), PriceType.NET),
        orElse(given.defaultCurrency(), defaultCurrency).toUpperCase(Locale.ROOT),
        new PriceSet(complete(prices.regular()), complete(prices.renewal())),
        given.priceOptions());
  }

  /** By code, or by name where the client does not know the code. */
  private static boolean isSame(PricingConfiguration stored, PricingConfiguration given) {
    return given.code() == null
        ? Objects.equals(stored.name(), given.name())
        : Objects.equals(stored.code(), given.code());
  }

  private static List<Price> complete(List<Price> prices) {
    return prices.stream()
        .map(
            price ->
                new Price(
                    price.amount(),
                    Objects.requireNonNull(price.currency()).toUpperCase(Locale.ROOT),
                    orElse(price.minQuantity(), 1),
                    orElse(price.maxQuantity(), MAX_QUANTITY),
                    price.optionCodes()))
        .toList();
  }

  private static <T> T orElse(@Nullable T value, T other) {
    return value == null ? other : value;
  }
}
