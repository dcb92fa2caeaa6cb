package dev.tillgate.catalog;

import dev.tillgate.catalog.api.PricingConfiguration;
import dev.tillgate.catalog.api.Product;
import dev.tillgate.catalog.api.ProductType;
import java.util.List;
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
      String defaultCurrency,
      @Nullable Product before,
      boolean keepCodes) {
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
        orElse(product.groupName(), "General"),
        product.productGroupCode(),
        product.taxCategory(),
        product.shippingClass(),
        orElse(product.giftOption(), false),
        orElse(product.shortDescription(), ""),
        orElse(product.longDescription(), ""),
        orElse(product.systemRequirements(), ""),
        product.productCategory(),
        product.platforms(),
        product.productImages(),
        orElse(product.trialUrl(), ""),
        orElse(product.trialDescription(), ""),
        orElse(product.enabled(), true),
        product.additionalFields(),
        product.translations(),
        configurations,
        product.prices(),
        product.bundleProducts(),
        orElse(product.fulfillment(), "NO_DELIVERY"),
        orElse(product.generatesSubscription(), false),
        product.subscriptionInformation(),
        product.fulfillmentInformation(),
        product.reviewProductUrl(),
        product.reviewAdditionalDetails(),
        orElse(product.reviewStatus(), "Does not exist"));
  }

  private static <T> T orElse(@Nullable T value, T other) {
    return value == null ? other : value;
  }
}
