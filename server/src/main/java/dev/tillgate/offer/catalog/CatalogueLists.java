package dev.tillgate.offer.catalog;

import dev.tillgate.foundation.documents.DocumentKind;
import dev.tillgate.foundation.documents.Documents;
import dev.tillgate.foundation.events.Event;
import dev.tillgate.foundation.events.EventLog;
import dev.tillgate.foundation.persistence.Invalidations;
import dev.tillgate.foundation.persistence.StoredForm;
import dev.tillgate.offer.catalog.api.AdditionalFieldFault;
import dev.tillgate.offer.catalog.api.FieldDefinition;
import dev.tillgate.offer.catalog.api.ProductGroup;
import dev.tillgate.offer.catalog.api.ProductGroupFault;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The short lists that products refer to, kept at hand: product groups and additional fields. */
@Component
public class CatalogueLists {
  /** The group that every shop has; the shop may describe it but not rename it. */
  static final String GENERAL_CODE = "47656E6572";

  static final ProductGroup GENERAL =
      new ProductGroup("General", GENERAL_CODE, "Default Template", "", true);

  /** General first, then by name. */
  private static final Comparator<ProductGroup> BY_NAME =
      Comparator.<ProductGroup, Boolean>comparing(group -> !GENERAL_CODE.equals(group.code()))
          .thenComparing(group -> String.valueOf(group.name()))
          .thenComparing(group -> String.valueOf(group.code()));

  private static final DocumentKind<ProductGroup> GROUP =
      DocumentKind.of(
              "product_group",
              StoredForm.of("product-group", ProductGroup.class),
              group -> Objects.requireNonNull(group.code()),
              (group, change) ->
                  new Event.CatalogueChanged(
                      Event.Subject.PRODUCT_GROUP, String.valueOf(group.code()), change))
          .column("name", ProductGroup::name)
          .faults(
              ProductGroupFault.PRODUCT_GROUP_NOT_FOUND,
              ProductGroupFault.PRODUCT_GROUP_NAME_DUPLICATE,
              "Name");

  private static final DocumentKind<FieldDefinition> FIELD =
      DocumentKind.of(
              "additional_field",
              StoredForm.of("additional-field", FieldDefinition.class),
              field -> Objects.requireNonNull(field.code()),
              (field, change) ->
                  new Event.CatalogueChanged(
                      Event.Subject.ADDITIONAL_FIELD, String.valueOf(field.code()), change))
          .faults(
              AdditionalFieldFault.ADDITIONAL_FIELD_NOT_FOUND,
              AdditionalFieldFault.ADDITIONAL_FIELD_CODE_DUPLICATE,
              "Code");

  private final Documents<ProductGroup> groups;
  private final Documents<FieldDefinition> fields;

  CatalogueLists(JdbcClient jdbc, EventLog events, Invalidations invalidations) {
    this.groups = new Documents<>(GROUP, jdbc, events, invalidations);
    this.fields = new Documents<>(FIELD, jdbc, events, invalidations);
  }

  /** The groups as they are kept, General only where the shop has described it. */
  Documents<ProductGroup> keptGroups() {
    return groups;
  }

  /** The fields as they are kept. */
  public Documents<FieldDefinition> keptFields() {
    return fields;
  }

  /** All groups of a shop by name, General among them, kept at hand. */
  List<ProductGroup> groups(long merchantId) {
    List<ProductGroup> all = new ArrayList<>(groups.allKnown(merchantId));
    if (all.stream().noneMatch(group -> GENERAL_CODE.equals(group.code()))) {
      all.add(GENERAL);
    }
    all.sort(BY_NAME);
    return all;
  }

  /** The group with this code. */
  Optional<ProductGroup> group(long merchantId, @Nullable String code) {
    return groups(merchantId).stream()
        .filter(group -> code != null && code.equals(group.code()))
        .findFirst();
  }

  /** All additional fields of a shop, kept at hand. */
  public List<FieldDefinition> fields(long merchantId) {
    return fields.allKnown(merchantId);
  }

  /** The additional field with this code. */
  public Optional<FieldDefinition> field(long merchantId, @Nullable String code) {
    return fields(merchantId).stream()
        .filter(field -> code != null && code.equals(field.code()))
        .findFirst();
  }
}
