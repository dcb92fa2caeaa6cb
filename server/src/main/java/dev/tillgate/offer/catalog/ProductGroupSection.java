package dev.tillgate.offer.catalog;

import dev.tillgate.foundation.shopfile.Default;
import dev.tillgate.foundation.shopfile.ShopSection;
import dev.tillgate.offer.catalog.api.ProductGroup;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Product groups in shop files. */
@Component
class ProductGroupSection extends ShopSection<ProductGroupSection.GroupPart> {
  /**
   * A product group.
   *
   * @param code the code of the file's choice; the system makes one unless given
   */
  record GroupPart(
      String name,
      @Nullable String code,
      @Default("Default Template") String template,
      @Default("''") String description,
      @Default("true") boolean enabled) {

    ProductGroup toApi() {
      return new ProductGroup(name, code, template, description, enabled);
    }
  }

  ProductGroupSection(ProductGroups groups) {
    super("productGroups", "product group", GroupPart.class, GroupPart::name);
    puts((moment, part) -> groups.put(moment, part.toApi()));
  }
}
