package dev.tillgate.offer.catalog;

import dev.tillgate.foundation.shopfile.ShopSection;
import org.springframework.stereotype.Component;

/** Product groups in shop files. */
@Component
class ProductGroupSection extends ShopSection<ProductGroupPart> {
  ProductGroupSection(ProductGroups groups) {
    super("productGroups", "product group", ProductGroupPart.class, ProductGroupPart::name);
    puts((moment, part) -> groups.put(moment, part.toApi()));
  }
}
