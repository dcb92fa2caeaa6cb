package dev.tillgate.offer.catalog;

import dev.tillgate.foundation.persistence.Invalidations;
import dev.tillgate.foundation.persistence.KeptValues;
import dev.tillgate.foundation.persistence.WriteBatch;
import dev.tillgate.offer.catalog.api.FieldDefinition;
import dev.tillgate.offer.catalog.api.ProductGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The short lists that products refer to, kept at hand: product groups and additional fields. */
@Component
public class CatalogueLists {
  /** The group that every shop has; the shop may describe it but not rename it. */
  static final String GENERAL_CODE = "47656E6572";

  static final ProductGroup GENERAL =
      new ProductGroup("General", GENERAL_CODE, "Default Template", "", true);

  private static final String TOPIC = "catalogue-lists";

  private final KeptValues<List<ProductGroup>> groups;
  private final KeptValues<List<FieldDefinition>> fields;

  CatalogueLists(ProductGroupStore groups, FieldStore fields, Invalidations invalidations) {
    this.groups =
        new KeptValues<>(
            TOPIC, invalidations, (merchantId, code) -> withGeneral(groups.all(merchantId)));
    this.fields =
        new KeptValues<>(TOPIC, invalidations, (merchantId, code) -> fields.all(merchantId));
  }

  /** All groups of a shop, General among them. */
  List<ProductGroup> groups(long merchantId) {
    return groups.of(merchantId);
  }

  /** The group with this code. */
  Optional<ProductGroup> group(long merchantId, @Nullable String code) {
    return groups(merchantId).stream()
        .filter(group -> code != null && code.equals(group.code()))
        .findFirst();
  }

  /** All additional fields of a shop. */
  public List<FieldDefinition> fields(long merchantId) {
    return fields.of(merchantId);
  }

  /** The additional field with this code. */
  public Optional<FieldDefinition> field(long merchantId, @Nullable String code) {
    return fields(merchantId).stream()
        .filter(field -> code != null && code.equals(field.code()))
        .findFirst();
  }

  /** Tells all nodes, in the batch of the change. */
  public void changed(WriteBatch batch, long merchantId) {
    groups.changed(batch, merchantId);
  }

  /** Forgets at once on this node, after the change is written. */
  public void forget(long merchantId) {
    groups.forget(merchantId);
    fields.forget(merchantId);
  }

  private static List<ProductGroup> withGeneral(List<ProductGroup> stored) {
    List<ProductGroup> all = new ArrayList<>(stored);
    if (stored.stream().noneMatch(group -> GENERAL_CODE.equals(group.code()))) {
      all.addFirst(GENERAL);
    }
    return List.copyOf(all);
  }
}
