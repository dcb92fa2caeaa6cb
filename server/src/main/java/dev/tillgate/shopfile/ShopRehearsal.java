package dev.tillgate.shopfile;

import dev.tillgate.access.Merchants;
import dev.tillgate.catalog.Products;
import dev.tillgate.customer.Customer;
import dev.tillgate.customer.Customers;
import dev.tillgate.promotion.Promotions;
import java.util.Optional;

/** Finds what would stop a shop file on its way into the database, before anything is written. */
final class ShopRehearsal {
  private final Merchants merchants;
  private final Products products;
  private final Promotions promotions;
  private final Customers customers;

  ShopRehearsal(
      Merchants merchants, Products products, Promotions promotions, Customers customers) {
    this.merchants = merchants;
    this.products = products;
    this.promotions = promotions;
    this.customers = customers;
  }

  /**
   * Throws a fault of the catalogue or an {@link IllegalArgumentException} that says what clashes.
   */
  void run(ShopFile shop) {
    for (ProductPart product : shop.products()) {
      products.checkAlone(product.toApi(shop.merchant().defaultCurrency()));
    }
    for (PromotionPart promotion : shop.promotions()) {
      promotions.checkAlone(promotion.toApi(), shop.merchant().defaultCurrency());
    }
    merchants
        .byCode(shop.merchant().code())
        .ifPresent(
            merchant -> {
              shop.products().forEach(product -> checkId(merchant.id(), product));
              shop.customers().forEach(customer -> checkReference(merchant.id(), customer));
            });
  }

  private void checkId(long merchantId, ProductPart product) {
    Long id = product.id();
    if (id != null) {
      Optional<String> owner = products.codeOf(merchantId, id);
      ShopFile.require(
          owner.isEmpty() || owner.get().equals(product.code()),
          "the product id " + id + " belongs to " + owner.orElse("") + " already");
    }
  }

  private void checkReference(long merchantId, ShopFile.CustomerPart customer) {
    String external = customer.externalReference();
    if (external != null) {
      Optional<Customer> owner = customers.byExternalReference(merchantId, external);
      ShopFile.require(
          owner.isEmpty() || owner.get().reference() == customer.reference(),
          "the external customer reference " + external + " is taken already");
    }
  }
}
