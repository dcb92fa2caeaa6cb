package dev.tillgate.offer.catalog;

import dev.tillgate.foundation.merchant.Moment;
import dev.tillgate.foundation.persistence.Write;
import dev.tillgate.foundation.shopfile.ShopFile;
import dev.tillgate.foundation.shopfile.ShopSection;
import dev.tillgate.offer.catalog.api.ProductType;
import java.util.Comparator;
import java.util.List;
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
    super("products", "product", ProductPart.class, ProductPart::code);
    this.products = products;
    this.groups = groups;
    unique("product id", ProductPart::id);
    unique("pricing code", ProductPart::pricingCode);
    after("productGroups");
    refersTo("additionalFields", ProductPart::fieldCodes);
    refersTo("priceOptionGroups", ProductPart::groupCodes);
    checks(ProductSection::checkBundles);
    loads(this::load);
  }

  private static void checkBundles(List<ProductPart> parts) {
    Set<String> regular =
        parts.stream()
            .filter(part -> part.type() == ProductType.REGULAR)
            .map(ProductPart::code)
            .collect(Collectors.toSet());
    for (ProductPart product : parts) {
      for (String part : product.bundle()) {
        ShopFile.require(
            regular.contains(part),
            "product "
                + product.code()
                + " bundles "
                + part
                + ", which is no product of this file");
      }
    }
  }

  private Write<?> put(Moment moment, ProductPart part) {
    checkId(moment.merchantId(), part);
    return products.put(moment, part.id(), part.toApi(moment.merchant().defaultCurrency()));
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

  private Stream<Supplier<Write<?>>> load(Moment moment, ShopFile shop) {
    return Stream.concat(
        shop.of(this).map(part -> () -> groups.ensure(moment, part.group())),
        shop.of(this)
            .sorted(Comparator.comparing(part -> part.type() == ProductType.BUNDLE))
            .map(part -> () -> put(moment, part)));
  }
}
