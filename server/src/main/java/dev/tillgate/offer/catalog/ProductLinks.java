package dev.tillgate.offer.catalog;

import dev.tillgate.foundation.documents.Kept;
import dev.tillgate.foundation.kernel.Problems;
import dev.tillgate.foundation.kernel.Texts;
import dev.tillgate.offer.catalog.api.AssignedField;
import dev.tillgate.offer.catalog.api.AssignedOptionGroup;
import dev.tillgate.offer.catalog.api.BundleProduct;
import dev.tillgate.offer.catalog.api.Product;
import dev.tillgate.offer.catalog.api.ProductFault;
import dev.tillgate.offer.catalog.api.ProductGroup;
import dev.tillgate.offer.catalog.api.ProductType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Follows what a product of a request refers to, and stores references instead of copies. */
@Component
record ProductLinks(CatalogueLists lists, Catalogue catalogue) {
  /**
   * The product with its references; notes those that lead nowhere. Lists that the request leaves
   * out stay as they are.
   *
   * @param before what is stored now; null for a new product
   */
  Product follow(long merchantId, Product given, @Nullable Product before, Problems problems) {
    Product linked = given.withProductGroupCode(group(merchantId, given, before, problems));
    linked = linked.withGroupName(null);
    linked = linked.withAdditionalFields(fields(merchantId, given, before, problems));
    return linked.withBundleProducts(bundled(merchantId, given, before, problems));
  }

  /** The group by its code, else by its name; a request that names none leaves it. */
  private @Nullable String group(
      long merchantId, Product given, @Nullable Product before, Problems problems) {
    String code = Texts.blankToNull(given.productGroupCode());
    String name = Texts.blankToNull(given.groupName());
    if (code == null && name == null) {
      return before == null ? CatalogueLists.GENERAL_CODE : before.productGroupCode();
    }
    Optional<ProductGroup> group =
        code != null
            ? lists.group(merchantId, code)
            : lists.groups(merchantId).stream()
                .filter(candidate -> String.valueOf(candidate.name()).equalsIgnoreCase(name))
                .findFirst();
    problems.require(
        group.isPresent(),
        code != null ? "ProductGroupCode" : "GroupName",
        ProductFault.PRODUCT_GROUP_UNKNOWN);
    return group.map(ProductGroup::code).orElse(null);
  }

  private List<AssignedField> fields(
      long merchantId, Product given, @Nullable Product before, Problems problems) {
    if (given.additionalFields().isEmpty() && before != null) {
      return before.additionalFields();
    }
    List<AssignedField> fields = new ArrayList<>();
    for (int i = 0; i < given.additionalFields().size(); i++) {
      AssignedField field = given.additionalFields().get(i);
      problems.require(
          lists.field(merchantId, field.code()).isPresent(),
          "AdditionalFields[" + i + "].Code",
          ProductFault.PRODUCT_FIELD_NOT_FOUND);
      fields.removeIf(earlier -> String.valueOf(earlier.code()).equals(field.code()));
      fields.add(
          new AssignedField(
              null,
              field.code(),
              !Boolean.FALSE.equals(field.enabled()),
              Boolean.TRUE.equals(field.required()),
              field.urlParameter()));
    }
    return List.copyOf(fields);
  }

  private List<BundleProduct> bundled(
      long merchantId, Product given, @Nullable Product before, Problems problems) {
    List<BundleProduct> asked =
        given.bundleProducts().isEmpty() && before != null
            ? before.bundleProducts()
            : given.bundleProducts();
    ProductType type =
        before == null
            ? given.productType() == null ? ProductType.REGULAR : given.productType()
            : before.productType();
    if (type != ProductType.BUNDLE) {
      problems.require(asked.isEmpty(), "BundleProducts", ProductFault.PRODUCT_BUNDLE_NOT_ALLOWED);
      return List.of();
    }
    problems.require(!asked.isEmpty(), "BundleProducts", ProductFault.PRODUCT_BUNDLE_EMPTY);
    List<BundleProduct> bundled = new ArrayList<>();
    for (int i = 0; i < asked.size(); i++) {
      String path = "BundleProducts[" + i + "]";
      Optional<Product> product = find(merchantId, asked.get(i));
      problems.require(product.isPresent(), path, ProductFault.PRODUCT_BUNDLE_PRODUCT_NOT_FOUND);
      problems.require(
          product.isEmpty() || product.get().productType() != ProductType.BUNDLE,
          path,
          ProductFault.PRODUCT_BUNDLE_NESTED);
      product.ifPresent(found -> bundled.add(new BundleProduct(Products.id(found), null)));
    }
    return bundled.stream().distinct().toList();
  }

  private Optional<Product> find(long merchantId, BundleProduct asked) {
    String code = Texts.blankToNull(asked.productCode());
    if (code != null) {
      return catalogue.products().find(merchantId, code).map(Kept::document);
    }
    return asked.productId() == null
        ? Optional.empty()
        : catalogue.byId(merchantId, asked.productId());
  }

  /** The codes of the additional fields that a stored product names. */
  static Stream<String> fields(Product product) {
    return product.additionalFields().stream().map(AssignedField::code);
  }

  /** The codes of the option groups that a stored product names. */
  static Stream<String> optionGroups(Product product) {
    return product.pricingConfigurations().stream()
        .flatMap(pricing -> pricing.priceOptions().stream())
        .map(AssignedOptionGroup::code);
  }

  /** The ids of the products that a stored bundle names. */
  static Stream<Long> bundled(Product product) {
    return product.bundleProducts().stream().map(BundleProduct::productId);
  }
}
