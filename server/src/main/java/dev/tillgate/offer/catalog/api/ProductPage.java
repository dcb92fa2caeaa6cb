package dev.tillgate.offer.catalog.api;

import dev.tillgate.gate.operation.Pagination;
import java.util.List;

/** One page of products. */
public record ProductPage(List<Product> items, Pagination pagination) {}
