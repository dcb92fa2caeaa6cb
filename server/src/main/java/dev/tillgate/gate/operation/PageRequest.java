package dev.tillgate.gate.operation;

import dev.tillgate.foundation.kernel.Page;
import dev.tillgate.foundation.kernel.SearchFault;
import org.jspecify.annotations.Nullable;

/** Which page of a list is asked for. */
public record PageRequest(
    @SearchFault.Of(SearchFault.SEARCH_LIMIT_INVALID) @Nullable Integer page,
    @SearchFault.Of(SearchFault.SEARCH_LIMIT_INVALID) @Nullable Integer limit) {

  /**
   * The page: clients give it in an object of its own or beside the filters. Versions before 6.0
   * answer with the longest page to whoever asks for a longer one. Faults: SEARCH_LIMIT_INVALID.
   */
  public static Page resolve(
      Caller caller, @Nullable PageRequest own, @Nullable Integer page, @Nullable Integer limit) {
    Integer number = own == null ? page : own.page();
    Integer size = own == null ? limit : own.limit();
    if (size != null && caller.origin().beforeVersion6()) {
      return Page.of(number, Math.min(size, Page.MAX_LIMIT));
    }
    return Page.of(number, size);
  }
}
