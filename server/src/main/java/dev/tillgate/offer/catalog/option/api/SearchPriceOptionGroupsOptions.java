package dev.tillgate.offer.catalog.option.api;

import dev.tillgate.foundation.kernel.Builder;
import dev.tillgate.foundation.kernel.SearchFault;
import dev.tillgate.gate.operation.PageRequest;
import dev.tillgate.offer.catalog.api.PriceOptionFault;
import dev.tillgate.offer.catalog.api.PriceOptionsGroup.GroupType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Filters of a search for price option groups; what is left out does not filter.
 *
 * @param name a part of the name, in any case
 */
@Builder
public record SearchPriceOptionGroupsOptions(
    @Nullable String name,
    @PriceOptionFault.Of(PriceOptionFault.PRICE_OPTION_GROUP_TYPE_INVALID) List<GroupType> types,
    @SearchFault.Of(SearchFault.SEARCH_LIMIT_INVALID) @Nullable Integer limit,
    @SearchFault.Of(SearchFault.SEARCH_LIMIT_INVALID) @Nullable Integer page,
    @Nullable PageRequest pagination) {}
