package dev.tillgate.offer.catalog.sku.api;

import dev.tillgate.foundation.kernel.SearchFault;
import dev.tillgate.gate.operation.PageRequest;
import dev.tillgate.gate.operation.shape.ScalarForm;
import dev.tillgate.offer.catalog.api.SkuFault;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which SKUs of a product are wanted; an empty list does not filter. Source: "Search SKU codes".
 */
public record SkuSearch(
    @Nullable String productCode,
    List<SkuSearchConfiguration> pricingConfigurations,
    @SearchFault.Of(SearchFault.SEARCH_LIMIT_INVALID) @Nullable Integer page,
    @SearchFault.Of(SearchFault.SEARCH_LIMIT_INVALID) @Nullable Integer limit,
    @Nullable PageRequest pagination) {

  /** Filters within one pricing configuration. */
  public record SkuSearchConfiguration(
      @Nullable String code,
      List<SkuSearchCode> currencies,
      List<SkuSearchCode> purchaseTypes,
      List<SkuSearchInterval> quantityIntervals,
      List<SkuSearchGroup> priceOptionGroups) {}

  /** A code that is meant. */
  public record SkuSearchCode(@ScalarForm @Nullable String code) {}

  /** SKUs whose interval lies within this one. */
  public record SkuSearchInterval(
      @SkuFault.Of(SkuFault.SKU_QUANTITY_INVALID) @Nullable Integer minQuantity,
      @SkuFault.Of(SkuFault.SKU_QUANTITY_INVALID) @Nullable Integer maxQuantity) {}

  /** A group with one of these options. */
  public record SkuSearchGroup(@Nullable String code, List<SkuSearchOption> options) {}

  /** An option by its code. */
  public record SkuSearchOption(@ScalarForm @Nullable String optionValue) {}
}
