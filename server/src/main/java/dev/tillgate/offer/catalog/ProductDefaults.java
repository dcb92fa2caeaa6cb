package dev.tillgate.offer.catalog;

import dev.tillgate.foundation.tax.TaxCategories;
import dev.tillgate.gate.access.Merchant;
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

  private static <T> T orElse(@Nullable T value, T other) {
    return value == null ? other : value;
  }
}
