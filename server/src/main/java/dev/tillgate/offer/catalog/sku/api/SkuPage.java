package dev.tillgate.offer.catalog.sku.api;

import dev.tillgate.gate.operation.Pagination;
import dev.tillgate.gate.operation.shape.Wire;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of SKUs. */
public record SkuPage(List<SkuRow> items, Pagination pagination) {

  /** A SKU and what it stands for. */
  public record SkuRow(
      @Wire("ProductSKU") String productSku,
      String productCode,
      String pricingConfigurationCode,
      @Nullable String currency,
      @Nullable Integer fromQty,
      @Nullable Integer toQty,
      ProductSku.@Nullable SkuPurchaseType purchaseType,
      List<ProductSku.SkuGroup> groups,
      @Nullable String options) {}
}
