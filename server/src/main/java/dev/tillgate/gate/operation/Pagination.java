package dev.tillgate.gate.operation;

import dev.tillgate.foundation.kernel.Page;

/** Which page of a list an answer is, and how many rows the list has. */
public record Pagination(int page, int limit, long count) {
  public static Pagination of(Page page, long count) {
    return new Pagination(page.number(), page.limit(), count);
  }
}
