package dev.tillgate.offer.catalog;

import dev.tillgate.offer.catalog.api.AssignedField;
import dev.tillgate.offer.catalog.api.BundleProduct;
import dev.tillgate.offer.catalog.api.Product;
import dev.tillgate.offer.catalog.api.ProductGroup;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Shows products the way the API does: what they refer to stands in them as it is now. */
@Component
public class ProductView {
  private final CatalogueLists lists;
  private final Catalogue catalogue;

  ProductView(CatalogueLists lists, Catalogue catalogue) {
    this.lists = lists;
    this.catalogue = catalogue;
  }

  /** The product as clients see it. */
  public Product show(long merchantId, Product stored) {
    ProductGroup group =
        lists.group(merchantId, stored.productGroupCode()).orElse(CatalogueLists.GENERAL);
    Product shown = stored.withGroupName(group.name());
    shown = shown.withProductGroupCode(group.code());
    shown = shown.withAdditionalFields(fields(merchantId, stored));
    return stored.bundleProducts().isEmpty()
        ? shown
        : shown.withBundleProducts(bundled(merchantId, stored));
  }

  /** The fields of a product with the labels that they have now. */
  List<AssignedField> fields(long merchantId, Product stored) {
    return stored.additionalFields().stream()
        .flatMap(
            assigned ->
                lists.field(merchantId, assigned.code()).stream()
                    .map(field -> assigned.withLabel(field.label())))
        .toList();
  }

  private List<BundleProduct> bundled(long merchantId, Product stored) {
    return stored.bundleProducts().stream()
        .map(BundleProduct::productId)
        .map(Objects::requireNonNull)
        .flatMap(
            id -> catalogue.code(merchantId, id).stream().map(code -> new BundleProduct(id, code)))
        .toList();
  }
}
