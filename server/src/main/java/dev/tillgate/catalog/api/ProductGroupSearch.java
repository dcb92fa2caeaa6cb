package dev.tillgate.catalog.api;

import dev.tillgate.kernel.FaultCode;
import dev.tillgate.operation.PageRequest;
import dev.tillgate.operation.shape.Refusal;
import org.jspecify.annotations.Nullable;

/** Filters of a search for product groups; what is left out does not filter. */
public record ProductGroupSearch(
    @Nullable String name,
    @Nullable Boolean enabled,
    @Refusal(FaultCode.SEARCH_LIMIT_INVALID) @Nullable Integer limit,
    @Refusal(FaultCode.SEARCH_LIMIT_INVALID) @Nullable Integer page,
    @Nullable PageRequest pagination) {}
