package dev.tillgate.surface.shopfile;

import dev.tillgate.foundation.merchant.Merchants;
import dev.tillgate.offer.catalog.Products;
import dev.tillgate.offer.catalog.field.AdditionalFields;
import dev.tillgate.offer.catalog.option.OptionGroups;
import dev.tillgate.offer.promotion.Promotions;
import dev.tillgate.sale.customer.Customer;
import dev.tillgate.sale.customer.Customers;
import java.util.Optional;

/** Finds what would stop a shop file on its way into the database, before anything is written. */
final class ShopRehearsal {
  private final Merchants merchants;
  private final OptionGroups optionGroups;
  private final Products products;
  private final AdditionalFields fields;
  private final Promotions promotions;
  private final Customers customers;

  ShopRehearsal(
      Merchants merchants,
      OptionGroups optionGroups,
      Products products,
      AdditionalFields fields,
      Promotions promotions,
      Customers customers) {
    this.merchants = merchants;
    this.optionGroups = optionGroups;
    this.products = products;
    this.fields = fields;
    this.promotions = promotions;
    this.customers = customers;
  }

  /**
   * Throws a fault of the catalogue or an {@link IllegalArgumentException} that says what clashes.
   */
  void run(ShopFile shop) {
    shop.additionalFields().forEach(field -> fields.checkAlone(field.toApi()));
    shop.priceOptionGroups().forEach(group -> optionGroups.checkAlone(group.toApi()));
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
