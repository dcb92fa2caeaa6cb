package dev.tillgate.offer.catalog;

import dev.tillgate.foundation.documents.DocumentKind;
import dev.tillgate.foundation.documents.Documents;
import dev.tillgate.foundation.documents.Kept;
import dev.tillgate.foundation.events.Event;
import dev.tillgate.foundation.events.EventLog;
import dev.tillgate.foundation.persistence.Invalidations;
import dev.tillgate.foundation.persistence.KeptValues;
import dev.tillgate.foundation.persistence.StoredForm;
import dev.tillgate.offer.catalog.api.PriceOptionFault;
import dev.tillgate.offer.catalog.api.PriceOptionsGroup;
import dev.tillgate.offer.catalog.api.Product;
import dev.tillgate.offer.catalog.api.ProductFault;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is sold: products and groups of price options, as they are kept and as sales see them. */
@Component
public class Catalogue {
  private static final DocumentKind<PriceOptionsGroup> OPTION_GROUP =
      DocumentKind.of(
              "price_option_group",
              StoredForm.of("price-option-group", PriceOptionsGroup.class),
              group -> Objects.requireNonNull(group.code()),
              (group, change) ->
                  new Event.CatalogueChanged(
                      Event.Subject.PRICE_OPTION_GROUP, String.valueOf(group.code()), change))
          .faults(
              PriceOptionFault.PRICE_OPTION_GROUP_NOT_FOUND,
              PriceOptionFault.PRICE_OPTION_GROUP_CODE_DUPLICATE,
              "Code");

  private final Documents<Product> products;
  private final Documents<PriceOptionsGroup> optionGroups;
  private final KeptValues<Optional<String>> codes;

  Catalogue(CatalogueLists lists, JdbcClient jdbc, EventLog events, Invalidations invalidations) {
    this.optionGroups = new Documents<>(OPTION_GROUP, jdbc, events, invalidations);
    DocumentKind<Product> kind =
        product()
            .refersTo(lists.keptFields(), ProductLinks::fields)
            .refersTo(optionGroups, ProductLinks::optionGroups);
    this.products = new Documents<>(kind, jdbc, events, invalidations);
    kind.refersTo(products, ProductLinks::bundled);
    this.codes =
        new KeptValues<>(
            "product-id",
            invalidations,
            (merchantId, id) -> byId(merchantId, Long.parseLong(id)).map(Products::code));
    kind.notice((batch, product) -> codes.changed(batch, String.valueOf(Products.id(product))));
  }

  private static DocumentKind<Product> product() {
    return DocumentKind.of(
            "product",
            StoredForm.of("product", Product.class),
            Products::code,
            (product, change) ->
                new Event.ProductChanged(String.valueOf(product.avangateId()), change))
        .key("product_id", Products::id)
        .column("name", Product::productName)
        .column("type", Product::productType)
        .column("group_code", Product::productGroupCode)
        .column("enabled", Product::enabled)
        .faults(ProductFault.PRODUCT_NOT_FOUND, ProductFault.PRODUCT_CODE_DUPLICATE, "ProductCode");
  }

  /** The product with this code, enabled or not, kept at hand. */
  public Optional<Product> product(long merchantId, String code) {
    return products.known(merchantId, code);
  }

  /** The option group with this code, kept at hand. */
  public Optional<PriceOptionsGroup> optionGroup(long merchantId, String code) {
    return optionGroups.known(merchantId, code);
  }

  /** The products as they are kept. */
  public Documents<Product> products() {
    return products;
  }

  /** The option groups as they are kept. */
  public Documents<PriceOptionsGroup> optionGroups() {
    return optionGroups;
  }

  /** The product with this id. */
  public Optional<Product> byId(long merchantId, long productId) {
    return products.byKey(merchantId, productId).map(Kept::document);
  }

  /** The code of the product with this id, kept at hand. */
  Optional<String> code(long merchantId, long productId) {
    return codes.of(merchantId, String.valueOf(productId));
  }

  /** The product that has a pricing configuration with this code. */
  public Optional<Product> byConfiguration(long merchantId, String code) {
    List<Kept<Product>> having = products.containing(merchantId, ConfigurationPaths.having(code));
    return having.stream().map(Kept::document).findFirst();
  }
}
