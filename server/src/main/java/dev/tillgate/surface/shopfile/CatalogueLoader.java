package dev.tillgate.surface.shopfile;

import dev.tillgate.gate.access.Merchant;
import dev.tillgate.offer.catalog.ProductGroups;
import dev.tillgate.offer.catalog.Products;
import dev.tillgate.offer.catalog.api.ProductType;
import dev.tillgate.offer.catalog.field.AdditionalFields;
import java.util.Comparator;

/** Loads what a shop file says of products, in the order in which one needs the other. */
final class CatalogueLoader {
  private final ProductGroups groups;
  private final AdditionalFields fields;
  private final Products products;

  CatalogueLoader(ProductGroups groups, AdditionalFields fields, Products products) {
    this.groups = groups;
    this.fields = fields;
    this.products = products;
  }

  void load(Merchant merchant, ShopFile shop) {
    shop.productGroups().forEach(group -> groups.put(merchant.id(), group.toApi()));
    shop.products().forEach(product -> groups.ensure(merchant.id(), product.group()));
    shop.additionalFields().forEach(field -> fields.put(merchant.id(), field.toApi()));
    shop.products().stream()
        .sorted(Comparator.comparing(product -> product.type() == ProductType.BUNDLE))
        .forEach(
            product ->
                products.put(
                    merchant.id(), product.id(), product.toApi(merchant.defaultCurrency())));
  }
}
