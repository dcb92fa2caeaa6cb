package dev.tillgate.offer.catalog.field;

import dev.tillgate.foundation.documents.Kept;
import dev.tillgate.offer.catalog.Catalogue;
import dev.tillgate.offer.catalog.CatalogueLists;
import dev.tillgate.offer.catalog.api.FieldDefinition;
import dev.tillgate.offer.catalog.api.Product;
import dev.tillgate.offer.catalog.field.api.FieldFilter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds additional fields by what they are and by how products use them. */
@Component
record FieldSearch(CatalogueLists lists, Catalogue catalogue) {
  List<FieldDefinition> matching(long merchantId, @Nullable FieldFilter filter) {
    List<FieldDefinition> all = lists.fields(merchantId);
    if (filter == null) {
      return all;
    }
    boolean byUse = filter.enabled() != null || filter.required() != null;
    Map<String, Boolean> use = byUse ? requiredByCode(merchantId) : Map.of();
    return all.stream()
        .filter(field -> filter.applyTo() == null || filter.applyTo() == field.applyTo())
        .filter(field -> filter.type().isEmpty() || filter.type().contains(field.type()))
        .filter(
            field -> filter.enabled() == null || filter.enabled() == use.containsKey(field.code()))
        .filter(
            field ->
                filter.required() == null
                    || filter.required() == Boolean.TRUE.equals(use.get(field.code())))
        .toList();
  }

  /** The fields that products have, and whether a product requires them. */
  private Map<String, Boolean> requiredByCode(long merchantId) {
    Map<String, Boolean> use = new HashMap<>();
    Object asking = Map.of("additionalFields", List.of(Map.of("enabled", true)));
    for (Kept<Product> product : catalogue.products().containing(merchantId, asking)) {
      product.document().additionalFields().stream()
          .filter(assigned -> Boolean.TRUE.equals(assigned.enabled()))
          .forEach(
              assigned ->
                  use.merge(
                      String.valueOf(assigned.code()),
                      Boolean.TRUE.equals(assigned.required()),
                      Boolean::logicalOr));
    }
    return use;
  }
}
