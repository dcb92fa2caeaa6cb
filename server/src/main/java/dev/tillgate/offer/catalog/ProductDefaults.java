package dev.tillgate.offer.catalog;

import dev.tillgate.foundation.merchant.Merchant;
import dev.tillgate.foundation.tax.TaxCategories;
import dev.tillgate.offer.catalog.api.PricingConfiguration;
import dev.tillgate.offer.catalog.api.Product;
import dev.tillgate.offer.catalog.api.ProductType;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Fills in what a client may leave out, the way the hosted system shows it afterwards. */
final class ProductDefaults {
  private ProductDefaults() {}

  /**
   * The product as it is stored.
   *
   * @param before what is stored now; the codes of its configurations are kept. Null for a new one
   * @param keepCodes whether codes of new configurations are taken from the product
   */
  static Product complete(
      Product product,
      long productId,
      Merchant merchant,
      @Nullable Product before,
      boolean keepCodes) {
    String defaultCurrency = merchant.defaultCurrency();
    List<PricingConfiguration> configurations =
        product.pricingConfigurations().isEmpty() && before != null
            ? before.pricingConfigurations()
            : PricingDefaults.complete(
                product.pricingConfigurations(),
                defaultCurrency,
                before == null ? List.of() : before.pricingConfigurations(),
                keepCodes);
    return product
        .with()
        .avangateId(String.valueOf(productId))
        .productType(orElse(product.productType(), ProductType.REGULAR))
        .productVersion(orElse(product.productVersion(), ""))
        .purchaseMultipleUnits(orElse(product.purchaseMultipleUnits(), true))
        .tangible(orElse(product.tangible(), false))
        .taxCategory(TaxCategories.of(product.taxCategory(), merchant.businessModel()).uuid())
        .giftOption(orElse(product.giftOption(), false))
        .shortDescription(orElse(product.shortDescription(), ""))
        .longDescription(orElse(product.longDescription(), ""))
        .systemRequirements(orElse(product.systemRequirements(), ""))
        .productCategory(category(product.productCategory()))
        .trialUrl(orElse(product.trialUrl(), ""))
        .trialDescription(orElse(product.trialDescription(), ""))
        .enabled(orElse(product.enabled(), true))
        .pricingConfigurations(configurations)
        .prices(List.of())
        .fulfillment(fulfillment(product.fulfillment()))
        .generatesSubscription(orElse(product.generatesSubscription(), false))
        .subscriptionInformation(SubscriptionDefaults.complete(product.subscriptionInformation()))
        .reviewStatus(
            before == null ? ReviewStatus.NONE : orElse(before.reviewStatus(), ReviewStatus.NONE))
        .build();
  }

  private static @Nullable String category(@Nullable String given) {
    return given == null || given.isBlank() || given.equalsIgnoreCase("false") ? null : given;
  }

  private static String fulfillment(@Nullable String given) {
    return given == null || given.isBlank()
        ? "NO_DELIVERY"
        : given.strip().toUpperCase(Locale.ROOT);
  }

  private static <T> T orElse(@Nullable T value, T other) {
    return value == null ? other : value;
  }
}
