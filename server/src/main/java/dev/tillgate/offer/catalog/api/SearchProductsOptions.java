package dev.tillgate.offer.catalog.api;

import dev.tillgate.foundation.kernel.Builder;
import dev.tillgate.foundation.kernel.SearchFault;
import dev.tillgate.gate.operation.PageRequest;
import dev.tillgate.gate.operation.shape.Wire;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Filters of a product search; what is left out does not filter. Source: page "Search products".
 */
@Builder
public record SearchProductsOptions(
    @Nullable String name,
    List<String> codes,
    List<ProductType> types,
    @Nullable Boolean enabled,
    @Nullable String groupName,
    @Nullable String reviewStatus,
    @SearchFault.Of(SearchFault.SEARCH_LIMIT_INVALID) @Nullable Integer limit,
    @SearchFault.Of(SearchFault.SEARCH_LIMIT_INVALID) @Nullable Integer page,
    @Nullable PageRequest pagination,
    @Nullable OrderBy orderBy) {

  /** How rows are sorted; the newest first unless asked otherwise. */
  public record OrderBy(@Nullable SortField field, @Nullable Direction direction) {}

  /** What rows can be sorted by. */
  public enum SortField {
    @Wire("ProductStatus")
    PRODUCTSTATUS,
    @Wire("ProductName")
    PRODUCTNAME,
    @Wire("ProductCode")
    PRODUCTCODE,
    @Wire("UpdateDatetime")
    UPDATEDATETIME,
    @Wire("AvangateId")
    AVANGATEID
  }

  /** Ascending or descending. */
  public enum Direction {
    ASC,
    DESC
  }
}
