package dev.tillgate.offer.catalog;

import dev.tillgate.foundation.kernel.Fault;
import dev.tillgate.foundation.kernel.Page;
import dev.tillgate.foundation.kernel.SearchFault;
import dev.tillgate.foundation.persistence.Write;
import dev.tillgate.foundation.tax.TaxCategories;
import dev.tillgate.gate.operation.Caller;
import dev.tillgate.gate.operation.Operation;
import dev.tillgate.gate.operation.OperationSet;
import dev.tillgate.gate.operation.PageRequest;
import dev.tillgate.gate.operation.Reference;
import dev.tillgate.offer.catalog.api.Product;
import dev.tillgate.offer.catalog.api.ProductFault;
import dev.tillgate.offer.catalog.api.ProductPage;
import dev.tillgate.offer.catalog.api.ProductTaxCategory;
import dev.tillgate.offer.catalog.api.SearchProductsOptions;
import dev.tillgate.offer.catalog.api.SearchProductsOptionsBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The catalogue's operations. */
@Component
record CatalogOperations(
    Products products, Catalogue catalogue, ProductQueries queries, ProductView view)
    implements OperationSet {
  private static final int MAX_ID_DIGITS = 18;

  @Operation(
      value = "Adds a product to the catalogue.",
      rest = "POST /products/ 201",
      location = "/products/{ProductCode}/",
      families = ProductFault.class)
  public Write<Boolean> addProduct(Caller caller, Product product) {
    return products.add(caller.moment(), product).done();
  }

  @Operation(
      value = "Replaces a product; its id, its type and the codes of its prices stay.",
      rest = {"PUT /products/{productCode}/", "PUT /products/"},
      families = ProductFault.class)
  public Write<Boolean> updateProduct(
      Caller caller, Product product, @Nullable String productCode) {
    return products.update(caller.moment(), productCode, product).done();
  }

  @Operation(value = "Reads a product by its code.", rest = "GET /products/{productCode}/")
  @ProductFault.Of(ProductFault.PRODUCT_NOT_FOUND)
  public Product getProductByCode(Caller caller, String productCode) {
    return catalogue
        .product(caller.merchantId(), productCode)
        .map(product -> view.show(caller.merchantId(), product))
        .orElseThrow(() -> new Fault(ProductFault.PRODUCT_NOT_FOUND));
  }

  @Operation(
      value = "Reads a product by the id that the system gave it.",
      rest = "GET /products/id/{productId}/")
  @ProductFault.Of(ProductFault.PRODUCT_NOT_FOUND)
  public Product getProductById(
      Caller caller,
      @Reference(value = "\\d{1,18}", means = "the number of a product") String productId) {
    boolean isId = productId.matches("\\d{1," + MAX_ID_DIGITS + "}");
    long id = isId ? Long.parseLong(productId) : -1;
    return catalogue
        .byId(caller.merchantId(), id)
        .map(product -> view.show(caller.merchantId(), product))
        .orElseThrow(() -> new Fault(ProductFault.PRODUCT_NOT_FOUND));
  }

  @Operation(value = "Searches the catalogue, newest changes first.", rest = "GET /products/")
  @SearchFault.Of(SearchFault.SEARCH_LIMIT_INVALID)
  public ProductPage searchProducts(Caller caller, @Nullable SearchProductsOptions searchOptions) {
    SearchProductsOptions options =
        searchOptions == null ? SearchProductsOptionsBuilder.builder().build() : searchOptions;
    Page page = PageRequest.resolve(caller, options.pagination(), options.page(), options.limit());
    return queries.search(caller.merchantId(), options, page);
  }

  @Operation(
      value = "Opens a product for sale or closes it.",
      rest = "POST /products/{productCode}/")
  @ProductFault.Of(ProductFault.PRODUCT_NOT_FOUND)
  public Write<Boolean> setProductStatus(
      Caller caller,
      String productCode,
      @Nullable Boolean status,
      @Nullable String reviewProductUrl,
      @Nullable String reviewAdditionalDetails) {
    return products
        .setStatus(
            caller.moment(),
            productCode,
            !Boolean.FALSE.equals(status),
            reviewProductUrl,
            reviewAdditionalDetails)
        .done();
  }

  @Operation(
      value = "Deletes a product; what was sold of it stays.",
      rest = "DELETE /products/{productCode}/")
  @ProductFault.Of({ProductFault.PRODUCT_NOT_FOUND, ProductFault.PRODUCT_IN_BUNDLE})
  public Write<Boolean> deleteProductByCode(Caller caller, String productCode) {
    return products.delete(caller.moment(), productCode).done();
  }

  @Operation(
      value = "Lists the tax categories that a product can belong to.",
      rest = "GET /taxcategories/")
  public List<ProductTaxCategory> getTaxCategories(Caller caller) {
    return TaxCategories.all().stream()
        .map(found -> new ProductTaxCategory(found.uuid(), found.name(), found.description()))
        .toList();
  }
}
