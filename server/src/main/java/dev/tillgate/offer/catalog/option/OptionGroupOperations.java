package dev.tillgate.offer.catalog.option;

import dev.tillgate.foundation.kernel.Page;
import dev.tillgate.foundation.kernel.SearchFault;
import dev.tillgate.foundation.persistence.Write;
import dev.tillgate.gate.operation.Caller;
import dev.tillgate.gate.operation.Operation;
import dev.tillgate.gate.operation.OperationSet;
import dev.tillgate.gate.operation.PageRequest;
import dev.tillgate.gate.operation.shape.Created;
import dev.tillgate.offer.catalog.api.PriceOptionFault;
import dev.tillgate.offer.catalog.api.PriceOptionsGroup;
import dev.tillgate.offer.catalog.api.ProductFault;
import dev.tillgate.offer.catalog.option.api.PriceOptionGroupPage;
import dev.tillgate.offer.catalog.option.api.SearchPriceOptionGroupsOptions;
import dev.tillgate.offer.catalog.option.api.SearchPriceOptionGroupsOptionsBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Operations on price option groups. */
@Component
record OptionGroupOperations(OptionGroups groups) implements OperationSet {
  @Operation(
      value = "Adds a group of price options.",
      rest = "POST /priceoptions/ 201 no content",
      location = "/priceoptions/{answer}/",
      families = PriceOptionFault.class)
  public Write<Created> addPriceOptionGroup(Caller caller, PriceOptionsGroup priceOptionsGroup) {
    return groups.add(caller.moment(), priceOptionsGroup);
  }

  @Operation(
      value = "Replaces a group of price options; its code stays.",
      rest = "PUT /priceoptions/{groupCode}/",
      families = PriceOptionFault.class)
  public Write<Boolean> updatePriceOptionGroup(
      Caller caller, PriceOptionsGroup priceOptionsGroup, @Nullable String groupCode) {
    return groups.update(caller.moment(), priceOptionsGroup, groupCode).done();
  }

  @Operation(
      value = "Deletes a group of price options that no product offers.",
      rest = "DELETE /priceoptions/{groupCode}/")
  @PriceOptionFault.Of({
    PriceOptionFault.PRICE_OPTION_GROUP_NOT_FOUND,
    PriceOptionFault.PRICE_OPTION_GROUP_ASSIGNED
  })
  public Write<Boolean> deletePriceOptionGroup(Caller caller, String groupCode) {
    return groups.delete(caller.moment(), groupCode).done();
  }

  @Operation(value = "Reads a group of price options.", rest = "GET /priceoptions/{groupCode}/")
  @PriceOptionFault.Of(PriceOptionFault.PRICE_OPTION_GROUP_NOT_FOUND)
  public PriceOptionsGroup getPriceOptionGroup(Caller caller, String groupCode) {
    return groups.find(caller.merchantId(), groupCode);
  }

  @Operation(
      value = "Searches groups of price options, in the order of their codes.",
      rest = "GET /priceoptions/")
  @SearchFault.Of(SearchFault.SEARCH_LIMIT_INVALID)
  @PriceOptionFault.Of(PriceOptionFault.PRICE_OPTION_GROUP_TYPE_INVALID)
  public PriceOptionGroupPage searchPriceOptionGroups(
      Caller caller, @Nullable SearchPriceOptionGroupsOptions searchOptions) {
    SearchPriceOptionGroupsOptions options =
        searchOptions == null
            ? SearchPriceOptionGroupsOptionsBuilder.builder().build()
            : searchOptions;
    Page page = PageRequest.resolve(caller, options.pagination(), options.page(), options.limit());
    return groups.search(caller.merchantId(), options, page);
  }

  @Operation(
      value = "Lists the groups of price options that a product offers.",
      rest = "GET /products/{productCode}/priceoptions/")
  @ProductFault.Of(ProductFault.PRODUCT_NOT_FOUND)
  public List<PriceOptionsGroup> getAssignedPriceOptionGroups(Caller caller, String productCode) {
    return groups.assigned(caller.merchantId(), productCode);
  }
}
