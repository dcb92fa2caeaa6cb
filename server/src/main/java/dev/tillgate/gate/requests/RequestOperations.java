package dev.tillgate.gate.requests;

import dev.tillgate.foundation.kernel.Fault;
import dev.tillgate.foundation.kernel.Page;
import dev.tillgate.foundation.kernel.RequestFault;
import dev.tillgate.foundation.kernel.SearchFault;
import dev.tillgate.foundation.persistence.Filters.Found;
import dev.tillgate.gate.operation.Caller;
import dev.tillgate.gate.operation.Operation;
import dev.tillgate.gate.operation.OperationSet;
import dev.tillgate.gate.operation.PageRequest;
import dev.tillgate.gate.operation.Pagination;
import dev.tillgate.gate.operation.Reference;
import dev.tillgate.gate.requests.api.AuditEntry;
import dev.tillgate.gate.requests.api.AuditOptions;
import dev.tillgate.gate.requests.api.AuditPage;
import dev.tillgate.gate.requests.api.RequestDiagnostics;
import dev.tillgate.gate.requests.api.RequestNote;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Operations that tell merchants about their own requests. */
@Component
record RequestOperations(AuditLog audit, RecentRequests recent) implements OperationSet {
  @Operation(value = "Lists the calls that changed something, newest first.", rest = "GET /audit/")
  @SearchFault.Of(SearchFault.SEARCH_LIMIT_INVALID)
  public AuditPage getAuditLog(Caller caller, @Nullable AuditOptions options) {
    AuditOptions wanted = options == null ? AuditOptions.none() : options;
    Page page = PageRequest.resolve(caller, wanted.pagination(), wanted.page(), wanted.limit());
    Found<AuditEntry> found =
        audit
            .read(caller.merchantId(), wanted.operation(), page)
            .map(
                entry ->
                    new AuditEntry(
                        caller.local(entry.at()),
                        entry.operation(),
                        entry.protocol(),
                        entry.ip(),
                        entry.requestId()));
    return new AuditPage(found.items(), Pagination.of(page, found.count()));
  }

  @Operation(
      value = "Tells what was forgiven in a request of the last day: ignored fields, other types.",
      rest = "GET /diagnostics/{requestId}/")
  public RequestDiagnostics getRequestDiagnostics(
      Caller caller,
      @Reference(
              value = "[0-9A-Fa-f]{16}(-\\d{1,2})?",
              means = "the value of a Tillgate-Request-Id header")
          String requestId) {
    RecentRequests.Entry entry =
        recent
            .find(caller.merchantId(), requestId)
            .orElseThrow(
                () ->
                    new Fault(
                        RequestFault.NOT_FOUND,
                        "requestId",
                        "This server has answered no such request within a day."));
    return new RequestDiagnostics(
        requestId,
        entry.operation(),
        entry.protocol(),
        caller.local(entry.at()),
        entry.notes().stream()
            .map(note -> new RequestNote(note.path(), note.kind(), note.text()))
            .toList());
  }
}
