package dev.tillgate.catalog.api;

import java.util.List;

/** One page of products. */
public record ProductPage(List<Product> items, Pagination pagination) {

  /** Which page this is, and how many rows there are in all. */
  public record Pagination(int page, int limit, long count) {}
}
