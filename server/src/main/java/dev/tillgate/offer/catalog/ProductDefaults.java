package dev.tillgate.offer.catalog;

import dev.tillgate.foundation.merchant.Merchant;
import dev.tillgate.foundation.tax.TaxCategories;
import dev.tillgate.offer.catalog.api.PricingConfiguration;
import dev.tillgate.offer.catalog.api.Product;
import dev.tillgate.offer.catalog.api.ProductBuilder;
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
    return ProductBuilder.builder()
        .avangateId(String.valueOf(productId))
        .productCode(product.productCode())
        .externalReference(product.externalReference())
        .productType(orElse(product.productType(), ProductType.REGULAR))
        .productName(product.productName())
        .productVersion(orElse(product.productVersion(), ""))
        .purchaseMultipleUnits(orElse(product.purchaseMultipleUnits(), true))
        .tangible(orElse(product.tangible(), false))
        .tangibleDetails(product.tangibleDetails())
        .groupName(product.groupName())
        .productGroupCode(product.productGroupCode())
        .taxCategory(TaxCategories.of(product.taxCategory(), merchant.businessModel()).uuid())
        .shippingClass(product.shippingClass())
        .giftOption(orElse(product.giftOption(), false))
        .shortDescription(orElse(product.shortDescription(), ""))
        .longDescription(orElse(product.longDescription(), ""))
        .systemRequirements(orElse(product.systemRequirements(), ""))
        .productCategory(category(product.productCategory()))
        .platforms(product.platforms())
        .productImages(product.productImages())
        .trialUrl(orElse(product.trialUrl(), ""))
        .trialDescription(orElse(product.trialDescription(), ""))
        .enabled(orElse(product.enabled(), true))
        .additionalFields(product.additionalFields())
        .translations(product.translations())
        .pricingConfigurations(configurations)
        .prices(List.of())
        .bundleProducts(product.bundleProducts())
        .fulfillment(fulfillment(product.fulfillment()))
        .generatesSubscription(orElse(product.generatesSubscription(), false))
        .subscriptionInformation(SubscriptionDefaults.complete(product.subscriptionInformation()))
        .fulfillmentInformation(product.fulfillmentInformation())
        .reviewProductUrl(product.reviewProductUrl())
        .reviewAdditionalDetails(product.reviewAdditionalDetails())
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
