package dev.tillgate.offer.catalog.option.api;

import dev.tillgate.gate.operation.Pagination;
import dev.tillgate.offer.catalog.api.PriceOptionsGroup;
import java.util.List;

/** One page of price option groups. */
public record PriceOptionGroupPage(List<PriceOptionsGroup> items, Pagination pagination) {}
