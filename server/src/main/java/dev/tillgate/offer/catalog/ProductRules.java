package dev.tillgate.offer.catalog;

import dev.tillgate.foundation.kernel.Problems;
import dev.tillgate.foundation.kernel.Texts;
import dev.tillgate.foundation.tax.TaxCategories;
import dev.tillgate.offer.catalog.api.BillingCycleUnit;
import dev.tillgate.offer.catalog.api.Product;
import dev.tillgate.offer.catalog.api.ProductFault;
import dev.tillgate.offer.catalog.api.SubscriptionInformation;

/** What makes a product acceptable; every problem is found at once. */
final class ProductRules {
  private static final int MAX_TEXT = 255;
  private static final int LIFETIME = -1;
  private static final int MAX_CYCLE_DAYS = 3660;

  private ProductRules() {}

  static void check(Product product, Problems problems) {
    String code = product.productCode();
    problems.require(Texts.given(code), "ProductCode", ProductFault.PRODUCT_CODE_EMPTY);
    problems.require(
        code == null || code.length() <= MAX_TEXT,
        "ProductCode",
        ProductFault.PRODUCT_CODE_INVALID);
    problems.require(
        Texts.given(product.productName()), "ProductName", ProductFault.PRODUCT_NAME_EMPTY);
    problems.require(
        TaxCategories.acceptable(product.taxCategory()),
        "TaxCategory",
        ProductFault.PRODUCT_TAX_CATEGORY_INVALID);
    new ProductDetailRules(problems).check(product);
    checkCycle(product, problems);
    PriceRules.checkAll(product.pricingConfigurations(), problems);
  }

  private static void checkCycle(Product product, Problems problems) {
    SubscriptionInformation subscription = product.subscriptionInformation();
    boolean sellsSubscription = Boolean.TRUE.equals(product.generatesSubscription());
    if (subscription == null || subscription.billingCycle() == null) {
      if (sellsSubscription) {
        problems.add(
            "SubscriptionInformation.BillingCycle", ProductFault.PRODUCT_BILLING_CYCLE_INVALID);
      }
      return;
    }
    int cycle = subscription.billingCycle();
    int longest =
        subscription.billingCycleUnits() == BillingCycleUnit.D
            ? MAX_CYCLE_DAYS
            : MAX_CYCLE_DAYS / 30;
    problems.require(
        cycle == LIFETIME || (cycle >= 1 && cycle <= longest) || (!sellsSubscription && cycle == 0),
        "SubscriptionInformation.BillingCycle",
        ProductFault.PRODUCT_BILLING_CYCLE_INVALID);
  }
}
