package dev.tillgate.gate.operation;

import dev.tillgate.foundation.kernel.Page;
import dev.tillgate.foundation.kernel.SearchFault;
import org.jspecify.annotations.Nullable;

/** Which page of a list is asked for. */
public record PageRequest(
    @SearchFault.Of(SearchFault.SEARCH_LIMIT_INVALID) @Nullable Integer page,
    @SearchFault.Of(SearchFault.SEARCH_LIMIT_INVALID) @Nullable Integer limit) {

  /**
   * The page: clients give it in an object of its own or beside the filters. Faults:
   * SEARCH_LIMIT_INVALID.
   */
  public static Page resolve(
      @Nullable PageRequest own, @Nullable Integer page, @Nullable Integer limit) {
    return own == null ? Page.of(page, limit) : Page.of(own.page(), own.limit());
  }
}
