package dev.tillgate.catalog.api;

import dev.tillgate.operation.Pagination;
import java.util.List;

/** One page of price option groups. */
public record PriceOptionGroupPage(List<PriceOptionsGroup> items, Pagination pagination) {}
