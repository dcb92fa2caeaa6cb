package dev.tillgate.catalog.api;

import dev.tillgate.operation.Pagination;
import java.util.List;

/** One page of products. */
public record ProductPage(List<Product> items, Pagination pagination) {}
