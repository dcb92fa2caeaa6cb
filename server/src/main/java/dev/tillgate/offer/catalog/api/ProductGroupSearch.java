package dev.tillgate.offer.catalog.api;

import dev.tillgate.foundation.kernel.Builder;
import dev.tillgate.foundation.kernel.SearchFault;
import dev.tillgate.gate.operation.PageRequest;
import org.jspecify.annotations.Nullable;

/** Filters of a search for product groups; what is left out does not filter. */
@Builder
public record ProductGroupSearch(
    @Nullable String name,
    @Nullable Boolean enabled,
    @SearchFault.Of(SearchFault.SEARCH_LIMIT_INVALID) @Nullable Integer limit,
    @SearchFault.Of(SearchFault.SEARCH_LIMIT_INVALID) @Nullable Integer page,
    @Nullable PageRequest pagination) {}
