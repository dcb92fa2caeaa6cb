package dev.tillgate.foundation.kernel;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a long list is wanted. Source: page "Search products 6.0": page 1 and 10 rows
 * unless asked otherwise, 200 rows at most.
 */
public record Page(int number, int limit) {
  private static final int DEFAULT_LIMIT = 10;

  /** How many rows a page has at most. */
  public static final int MAX_LIMIT = 200;

  /** The page asked for. Faults: SEARCH_LIMIT_INVALID. */
  public static Page of(@Nullable Integer number, @Nullable Integer limit) {
    int page = number == null ? 1 : number;
    int size = limit == null ? DEFAULT_LIMIT : limit;
    Problems problems = new Problems();
    problems.require(page >= 1 && page <= 1_000_000, "Page", SearchFault.SEARCH_LIMIT_INVALID);
    problems.require(size >= 1 && size <= MAX_LIMIT, "Limit", SearchFault.SEARCH_LIMIT_INVALID);
    problems.throwIfAny();
    return new Page(page, size);
  }

  /** How many rows come before this page. */
  public long offset() {
    return (number - 1L) * limit;
  }
}
