package dev.tillgate.offer.catalog.api;

import dev.tillgate.gate.operation.Pagination;
import java.util.List;

/** One page of price option groups. */
public record PriceOptionGroupPage(List<PriceOptionsGroup> items, Pagination pagination) {}
