package dev.tillgate.offer.catalog.sku;

import dev.tillgate.foundation.kernel.Fault;
import dev.tillgate.foundation.kernel.Page;
import dev.tillgate.foundation.kernel.SearchFault;
import dev.tillgate.foundation.persistence.Write;
import dev.tillgate.gate.operation.Caller;
import dev.tillgate.gate.operation.Operation;
import dev.tillgate.gate.operation.OperationSet;
import dev.tillgate.gate.operation.PageRequest;
import dev.tillgate.gate.operation.Pagination;
import dev.tillgate.offer.catalog.ProductView;
import dev.tillgate.offer.catalog.Products;
import dev.tillgate.offer.catalog.api.Product;
import dev.tillgate.offer.catalog.api.ProductFault;
import dev.tillgate.offer.catalog.api.SkuFault;
import dev.tillgate.offer.catalog.sku.api.ProductSku;
import dev.tillgate.offer.catalog.sku.api.SkuDetailsFilter;
import dev.tillgate.offer.catalog.sku.api.SkuPage;
import dev.tillgate.offer.catalog.sku.api.SkuPage.SkuRow;
import dev.tillgate.offer.catalog.sku.api.SkuSearch;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The operations on SKUs. */
@Component
record SkuOperations(Skus skus, Products products, ProductView view) implements OperationSet {
  @Operation(
      value = "Lists every combination that a product can be bought in, ready to be given SKUs.",
      rest = {"GET /productsku/{productCode}/schema/", "GET /productsku/"})
  @ProductFault.Of(ProductFault.PRODUCT_NOT_FOUND)
  @SkuFault.Of(SkuFault.SKU_SCHEMA_TOO_LARGE)
  public ProductSku generateSkuSchema(Caller caller, String productCode) {
    return skus.schema(caller.merchantId(), productCode);
  }

  @Operation(
      value = "Replaces the SKUs of the pricing configurations that the request names.",
      rest = "PUT /productsku/",
      families = SkuFault.class)
  @ProductFault.Of(ProductFault.PRODUCT_NOT_FOUND)
  public Write<Boolean> setSku(Caller caller, ProductSku product) {
    return skus.set(caller.moment(), product).done();
  }

  @Operation(value = "Searches the SKUs of a product.", rest = "POST /productsku/search/")
  @ProductFault.Of(ProductFault.PRODUCT_NOT_FOUND)
  @SearchFault.Of(SearchFault.SEARCH_LIMIT_INVALID)
  @SkuFault.Of(SkuFault.SKU_QUANTITY_INVALID)
  public SkuPage searchSku(Caller caller, SkuSearch schema) {
    Product product = products.find(caller.merchantId(), schema.productCode());
    Page page = PageRequest.resolve(caller, schema.pagination(), schema.page(), schema.limit());
    List<Sku> found =
        skus.of(caller.merchantId(), product).stream()
            .filter(sku -> SkuFilter.matches(sku, schema))
            .toList();
    return new SkuPage(
        found.stream()
            .skip(page.offset())
            .limit(page.limit())
            .map(sku -> row(product, sku))
            .toList(),
        Pagination.of(page, found.size()));
  }

  @Operation(
      value =
          "Reads the product that a SKU belongs to; where one is named, only if it is that one.",
      rest = {
        "GET /products/sku/{sku}/",
        "GET /products/{productCode}/pricingconfigurations/{pricingConfigurationCode}/sku/{sku}/"
      })
  @SkuFault.Of(SkuFault.SKU_NOT_FOUND)
  public Product getProductBySKU(
      Caller caller,
      String sku,
      @Nullable String productCode,
      @Nullable String pricingConfigurationCode) {
    Product product = skus.product(caller.merchantId(), sku);
    if (!isMeant(Products.code(product), productCode)
        || !isOf(caller.merchantId(), product, sku, pricingConfigurationCode)) {
      throw new Fault(SkuFault.SKU_NOT_FOUND);
    }
    return view.show(caller.merchantId(), product);
  }

  /**
   * The product is known to have the SKU; its SKUs are read only to learn of which configuration.
   */
  private boolean isOf(
      long merchantId, Product product, String sku, @Nullable String configurationCode) {
    return configurationCode == null
        || configurationCode.isBlank()
        || skus.of(merchantId, product).stream()
            .filter(found -> found.code().equals(sku.strip()))
            .anyMatch(found -> isMeant(found.configurationCode(), configurationCode));
  }

  @Operation(
      value = "Deletes a SKU, or all of a pricing configuration or of the product.",
      rest = "DELETE /productsku/{productCode}/")
  @ProductFault.Of(ProductFault.PRODUCT_NOT_FOUND)
  @SkuFault.Of(SkuFault.SKU_NOT_FOUND)
  public Write<String> deleteSkuByCode(
      Caller caller,
      String productCode,
      @Nullable String pricingConfigurationCode,
      @Nullable String skuCode) {
    return skus.delete(
            caller.moment(),
            productCode,
            sku ->
                isMeant(sku.configurationCode(), pricingConfigurationCode)
                    && isMeant(sku.code(), skuCode))
        .answering(Products::code);
  }

  @Operation(
      value = "Deletes the SKUs of a product by what they stand for.",
      rest = "DELETE /productsku/{productCode}/details/")
  @ProductFault.Of(ProductFault.PRODUCT_NOT_FOUND)
  @SkuFault.Of({
    SkuFault.SKU_NOT_FOUND,
    SkuFault.SKU_QUANTITY_INVALID,
    SkuFault.SKU_PURCHASE_TYPE_INVALID
  })
  public Write<Boolean> deleteSkuCodeByDetails(
      Caller caller, String productCode, SkuDetailsFilter skuDetails) {
    return skus.delete(caller.moment(), productCode, sku -> SkuFilter.matches(sku, skuDetails))
        .done();
  }

  private static boolean isMeant(String code, @Nullable String wanted) {
    return wanted == null || wanted.isBlank() || wanted.equals(code);
  }

  private static SkuRow row(Product product, Sku sku) {
    return new SkuRow(
        sku.code(),
        Products.code(product),
        sku.configurationCode(),
        sku.detail().currency(),
        sku.detail().fromQty(),
        sku.detail().toQty(),
        sku.detail().purchaseType(),
        sku.detail().groups(),
        sku.detail().options());
  }
}
