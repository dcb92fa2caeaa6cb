package dev.tillgate.offer.catalog;

import dev.tillgate.foundation.kernel.Fault;
import dev.tillgate.foundation.kernel.Problems;
import dev.tillgate.foundation.merchant.Moment;
import dev.tillgate.foundation.persistence.Ids;
import dev.tillgate.foundation.persistence.Write;
import dev.tillgate.offer.catalog.api.Product;
import dev.tillgate.offer.catalog.api.ProductFault;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Changes the catalogue. */
@Component
public class Products {
  private final OptionReferences options;
  private final Catalogue catalogue;
  private final ProductLinks links;
  private final ProductView view;
  private final Ids ids;

  Products(
      OptionReferences options,
      Catalogue catalogue,
      ProductLinks links,
      ProductView view,
      Ids ids) {
    this.options = options;
    this.catalogue = catalogue;
    this.links = links;
    this.view = view;
    this.ids = ids;
  }

  /** Adds a product under an id of the system's choice. */
  Write<Product> add(Moment moment, Product product) {
    Product linked = check(moment.merchantId(), product, null);
    Product complete = complete(moment, ids.next(Ids.Pool.PRODUCT), linked, null, false);
    return catalogue.products().adding(moment, complete);
  }

  /**
   * Adds the product, or changes the one that has its code; the same product again changes nothing.
   * The codes of its pricing configurations count.
   *
   * @param productId an id of the caller's choice for a new product; null for one of the system's
   */
  Write<Product> put(Moment moment, @Nullable Long productId, Product product) {
    checkAlone(product);
    return catalogue
        .products()
        .putting(
            moment,
            Objects.requireNonNull(product.productCode()),
            before -> {
              Product linked = check(moment.merchantId(), product, before);
              return complete(moment, id(before, productId), linked, before, true);
            });
  }

  private long id(@Nullable Product before, @Nullable Long chosen) {
    if (before != null) {
      return id(before);
    }
    return chosen == null ? ids.next(Ids.Pool.PRODUCT) : chosen;
  }

  /** Changes the product with this code. Id, type and configuration codes stay. */
  Write<Product> update(Moment moment, @Nullable String code, Product given) {
    Product product = given.productCode() == null ? given.withProductCode(code) : given;
    checkAlone(product);
    String meant = code == null ? product.productCode() : code;
    return catalogue.products().changing(moment, meant, before -> updated(moment, product, before));
  }

  private Product updated(Moment moment, Product product, Product before) {
    Problems problems = new Problems();
    problems.require(
        product.avangateId() == null || product.avangateId().equals(before.avangateId()),
        "AvangateId",
        ProductFault.PRODUCT_ID_FIXED);
    problems.require(
        product.productType() == null || product.productType() == before.productType(),
        "ProductType",
        ProductFault.PRODUCT_TYPE_FIXED);
    Product linked = links.follow(moment.merchantId(), product, before, problems);
    problems.throwIfAny();
    Product typed = linked.withProductType(before.productType());
    return complete(moment, id(before), typed, before, false);
  }

  /** Opens a product for sale, or closes it; what the review needs is kept unless it is null. */
  Write<Product> setStatus(
      Moment moment,
      String code,
      boolean enabled,
      @Nullable String reviewUrl,
      @Nullable String reviewDetails) {
    return change(
        moment,
        code,
        enabled ? "enabled" : "disabled",
        before -> {
          Product after = before.withEnabled(enabled);
          if (reviewUrl != null) {
            after = after.withReviewProductUrl(reviewUrl);
            after = after.withReviewStatus(ReviewStatus.PENDING);
          }
          return reviewDetails == null ? after : after.withReviewAdditionalDetails(reviewDetails);
        });
  }

  /** Takes a product out of the catalogue. What was sold of it stays as it is. */
  Write<Product> delete(Moment moment, String code) {
    Write<Product> deleted = catalogue.products().removing(moment, code);
    Object bundling = Map.of("bundleProducts", List.of(Map.of("productId", id(deleted.answer()))));
    if (!catalogue.products().containing(moment.merchantId(), bundling).isEmpty()) {
      throw new Fault(ProductFault.PRODUCT_IN_BUNDLE);
    }
    catalogue.products().mustNotContain(deleted.rows(), bundling);
    return deleted;
  }

  /** The product as the API shows it. Faults: PRODUCT_NOT_FOUND. */
  public Product show(long merchantId, @Nullable String code) {
    return view.show(merchantId, find(merchantId, code));
  }

  /** The product as it is stored. Faults: PRODUCT_NOT_FOUND. */
  public Product find(long merchantId, @Nullable String code) {
    return catalogue.products().get(merchantId, code).document();
  }

  /** Faults of the product itself, whatever else the catalogue holds. */
  void checkAlone(Product product) {
    Problems problems = new Problems();
    ProductRules.check(product, problems);
    problems.throwIfAny();
  }

  /** The code of the product that has this id. */
  Optional<String> codeOf(long merchantId, long productId) {
    return catalogue.byId(merchantId, productId).map(Products::code);
  }

  /**
   * The change of a product as it stands. Faults: PRODUCT_NOT_FOUND and what the change leads to.
   *
   * @param what says what the change is
   */
  public Write<Product> change(
      Moment moment, @Nullable String code, String what, UnaryOperator<Product> change) {
    return catalogue.products().changing(moment, code, what, change);
  }

  /** The product with its references followed. */
  private Product check(long merchantId, Product product, @Nullable Product before) {
    Problems problems = new Problems();
    ProductRules.check(product, problems);
    Product linked = links.follow(merchantId, product, before, problems);
    for (int i = 0; i < product.pricingConfigurations().size(); i++) {
      options.check(
          merchantId,
          product.pricingConfigurations().get(i),
          "PricingConfigurations[" + i + "].",
          problems);
    }
    problems.throwIfAny();
    return linked;
  }

  private static Product complete(
      Moment moment, long productId, Product product, @Nullable Product before, boolean keepCodes) {
    return ProductDefaults.complete(product, productId, moment.merchant(), before, keepCodes);
  }

  /** The code of a stored product. */
  public static String code(Product product) {
    return Objects.requireNonNull(product.productCode());
  }

  /** The id of a stored product. */
  public static long id(Product product) {
    return Long.parseLong(Objects.requireNonNull(product.avangateId()));
  }
}
