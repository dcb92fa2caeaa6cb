package dev.tillgate.requests.api;

import dev.tillgate.operation.Pagination;
import java.util.List;

/** One page of the audit, newest first. */
public record AuditPage(List<AuditEntry> items, Pagination pagination) {}
