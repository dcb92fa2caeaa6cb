package dev.tillgate.gate.requests.api;

import dev.tillgate.gate.operation.Pagination;
import java.util.List;

/** One page of the audit, newest first. */
public record AuditPage(List<AuditEntry> items, Pagination pagination) {}
