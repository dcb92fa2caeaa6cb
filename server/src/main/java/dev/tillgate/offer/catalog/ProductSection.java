package dev.tillgate.offer.catalog;

import dev.tillgate.foundation.merchant.Merchant;
import dev.tillgate.foundation.merchant.Moment;
import dev.tillgate.foundation.persistence.Write;
import dev.tillgate.foundation.shopfile.ShopFile;
import dev.tillgate.foundation.shopfile.ShopSection;
import dev.tillgate.offer.catalog.api.ProductType;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Products in shop files, and the groups that only products name. */
@Component
class ProductSection extends ShopSection<ProductPart> {
  private final Products products;
  private final ProductGroups groups;

  ProductSection(Products products, ProductGroups groups) {
    super(
        "products",
        "product",
        ProductPart.class,
        ProductPart::code,
        "priceOptionGroups",
        "productGroups",
        "additionalFields");
    this.products = products;
    this.groups = groups;
  }

  @Override
  protected void check(ShopFile shop) {
    ShopFile.unique(shop.of(this), ProductPart::id, "product id");
    ShopFile.unique(shop.of(this), ProductPart::pricingCode, "pricing code");
    requireKnown(shop, "additionalFields", ProductPart::fieldCodes);
    requireKnown(shop, "priceOptionGroups", ProductPart::groupCodes);
    Set<String> regular =
        shop.of(this)
            .filter(part -> part.type() == ProductType.REGULAR)
            .map(ProductPart::code)
            .collect(Collectors.toSet());
    shop.of(this)
        .forEach(
            product ->
                product
                    .bundle()
                    .forEach(
                        part ->
                            ShopFile.require(
                                regular.contains(part),
                                "product %s bundles %s, which is no product of this file"
                                    .formatted(product.code(), part))));
  }

  @Override
  public void rehearse(ShopFile shop, Optional<Merchant> known) {
    shop.of(this)
        .forEach(part -> products.checkAlone(part.toApi(shop.merchant().defaultCurrency())));
    known.ifPresent(merchant -> shop.of(this).forEach(part -> checkId(merchant.id(), part)));
  }

  @Override
  public Stream<Supplier<Write<?>>> acts(Moment moment, ShopFile shop) {
    String currency = moment.merchant().defaultCurrency();
    return Stream.concat(
        shop.of(this).map(part -> () -> groups.ensure(moment, part.group())),
        shop.of(this)
            .sorted(Comparator.comparing(part -> part.type() == ProductType.BUNDLE))
            .map(part -> () -> products.put(moment, part.id(), part.toApi(currency))));
  }

  private void checkId(long merchantId, ProductPart part) {
    Long id = part.id();
    if (id != null) {
      Optional<String> owner = products.codeOf(merchantId, id);
      ShopFile.require(
          owner.isEmpty() || owner.get().equals(part.code()),
          "the product id " + id + " belongs to " + owner.orElse("") + " already");
    }
  }
}
