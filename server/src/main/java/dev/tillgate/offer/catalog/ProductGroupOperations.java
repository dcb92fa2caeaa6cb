package dev.tillgate.offer.catalog;

import dev.tillgate.foundation.kernel.Page;
import dev.tillgate.foundation.kernel.SearchFault;
import dev.tillgate.foundation.persistence.Write;
import dev.tillgate.gate.operation.Caller;
import dev.tillgate.gate.operation.Operation;
import dev.tillgate.gate.operation.OperationSet;
import dev.tillgate.gate.operation.PageRequest;
import dev.tillgate.gate.operation.shape.Created;
import dev.tillgate.offer.catalog.api.ProductFault;
import dev.tillgate.offer.catalog.api.ProductGroup;
import dev.tillgate.offer.catalog.api.ProductGroupFault;
import dev.tillgate.offer.catalog.api.ProductGroupSearch;
import dev.tillgate.offer.catalog.api.ProductGroupSearchBuilder;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The operations on product groups. */
@Component
record ProductGroupOperations(ProductGroups groups, CatalogueLists lists) implements OperationSet {
  private static final int ALL_UNLESS_ASKED = 200;

  @Operation(
      value = "Adds a product group; the system gives its code.",
      rest = "POST /productgroups/ 201 no content",
      location = "/productgroups/{answer}/",
      families = ProductGroupFault.class)
  public Write<Created> addProductGroup(Caller caller, ProductGroup productGroup) {
    return groups.add(caller.moment(), productGroup);
  }

  @Operation(
      value = "Replaces a product group; its code stays.",
      rest = "PUT /productgroups/{groupCode}/",
      families = ProductGroupFault.class)
  public Write<Boolean> updateProductGroup(
      Caller caller, ProductGroup productGroup, @Nullable String groupCode) {
    return groups.update(caller.moment(), groupCode, productGroup).done();
  }

  @Operation(value = "Reads a product group by its code.", rest = "GET /productgroups/{groupCode}/")
  @ProductGroupFault.Of(ProductGroupFault.PRODUCT_GROUP_NOT_FOUND)
  public ProductGroup getProductGroup(Caller caller, String groupCode) {
    return groups.find(caller.merchantId(), groupCode);
  }

  @Operation(
      value = "Lists product groups, General first, then by name.",
      rest = "GET /productgroups/")
  @SearchFault.Of(SearchFault.SEARCH_LIMIT_INVALID)
  public List<ProductGroup> searchProductGroups(
      Caller caller, @Nullable ProductGroupSearch searchOptions) {
    ProductGroupSearch options =
        searchOptions == null ? ProductGroupSearchBuilder.builder().build() : searchOptions;
    Integer limit = options.limit() == null ? Integer.valueOf(ALL_UNLESS_ASKED) : options.limit();
    Page page = PageRequest.resolve(caller, options.pagination(), options.page(), limit);
    return lists.groups(caller.merchantId()).stream()
        .filter(group -> contains(group.name(), options.name()))
        .filter(group -> options.enabled() == null || options.enabled().equals(group.enabled()))
        .skip(page.offset())
        .limit(page.limit())
        .toList();
  }

  @Operation(
      value = "Moves a product into a group.",
      rest = {
        "PUT /products/{productCode}/productgroups/{groupCode}/",
        "POST /products/{productCode}/productgroups/{groupCode}/"
      })
  @ProductFault.Of(ProductFault.PRODUCT_NOT_FOUND)
  @ProductGroupFault.Of(ProductGroupFault.PRODUCT_GROUP_NOT_FOUND)
  public Write<Boolean> assignProductGroup(Caller caller, String productCode, String groupCode) {
    return groups.assign(caller.moment(), productCode, groupCode).done();
  }

  @Operation(
      value = "Moves a product out of its group into General.",
      rest = "DELETE /products/{productCode}/productgroups/{groupCode}/")
  @ProductFault.Of(ProductFault.PRODUCT_NOT_FOUND)
  @ProductGroupFault.Of({
    ProductGroupFault.PRODUCT_GROUP_NOT_FOUND,
    ProductGroupFault.PRODUCT_GROUP_NOT_ASSIGNED
  })
  public Write<Boolean> unassignProductGroup(Caller caller, String productCode, String groupCode) {
    return groups.unassign(caller.moment(), productCode, groupCode).done();
  }

  private static boolean contains(@Nullable String text, @Nullable String part) {
    return part == null
        || (text != null
            && text.toLowerCase(Locale.ROOT).contains(part.strip().toLowerCase(Locale.ROOT)));
  }
}
