package dev.tillgate.offer.catalog;

import dev.tillgate.foundation.shopfile.Default;
import dev.tillgate.offer.catalog.api.ProductGroup;
import org.jspecify.annotations.Nullable;

/**
 * A product group.
 *
 * @param code the code of the file's choice; the system makes one unless given
 */
record ProductGroupPart(
    String name,
    @Nullable String code,
    @Default("Default Template") String template,
    @Default("''") String description,
    @Default("true") boolean enabled) {

  ProductGroup toApi() {
    return new ProductGroup(name, code, template, description, enabled);
  }
}
