package dev.tillgate.offer.catalog;

import dev.tillgate.foundation.merchant.Moment;
import dev.tillgate.foundation.persistence.Write;
import dev.tillgate.foundation.shopfile.ShopFile;
import dev.tillgate.foundation.shopfile.ShopSection;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Product groups in shop files. */
@Component
class ProductGroupSection extends ShopSection<ProductGroupPart> {
  private final ProductGroups groups;

  ProductGroupSection(ProductGroups groups) {
    super("productGroups", "product group", ProductGroupPart.class, ProductGroupPart::name);
    this.groups = groups;
  }

  @Override
  public Stream<Supplier<Write<?>>> acts(Moment moment, ShopFile shop) {
    return shop.of(this).map(part -> () -> groups.put(moment, part.toApi()));
  }
}
