package dev.tillgate.gate.requests.api;

import dev.tillgate.foundation.kernel.SearchFault;
import dev.tillgate.gate.operation.PageRequest;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of the audit are wanted.
 *
 * @param operation the name of an operation; all of them unless given
 */
public record AuditOptions(
    @Nullable String operation,
    @SearchFault.Of(SearchFault.SEARCH_LIMIT_INVALID) @Nullable Integer page,
    @SearchFault.Of(SearchFault.SEARCH_LIMIT_INVALID) @Nullable Integer limit,
    @Nullable PageRequest pagination) {

  /** All of them, the first page. */
  public static AuditOptions none() {
    return new AuditOptions(null, null, null, null);
  }
}
