package dev.tillgate.gate.requests;

import dev.tillgate.foundation.kernel.Page;
import dev.tillgate.foundation.kernel.WallClock;
import dev.tillgate.foundation.merchant.Merchant;
import dev.tillgate.foundation.persistence.Filters;
import dev.tillgate.foundation.persistence.Filters.Found;
import dev.tillgate.foundation.persistence.Ids;
import dev.tillgate.foundation.persistence.Write;
import dev.tillgate.foundation.persistence.WriteBatch;
import dev.tillgate.gate.operation.AuditTrail;
import dev.tillgate.gate.operation.Caller;
import dev.tillgate.gate.operation.OperationModel;
import dev.tillgate.gate.operation.Origin;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the audit in the transaction of what it tells, and reads it back, newest first. */
@Component
record AuditLog(JdbcClient jdbc, Ids ids, WallClock clock) implements AuditTrail {
  /** No further than so many entries behind the page is counted. */
  private static final long MOST_COUNTED = 10_000;

  /** An entry as it was written. */
  record Entry(Instant at, String operation, String protocol, String ip, String requestId) {}

  /** Where an entry stands in its merchant's audit. */
  private record Place(Instant at, long entryId) {}

  @Override
  public void append(WriteBatch batch, Caller caller, OperationModel operation) {
    Origin origin = caller.origin();
    batch.add(
        """
        INSERT INTO audit_entry
          (merchant_id, entry_id, recorded_at, operation, protocol, ip, request_id)
        VALUES (?, ?, ?, ?, ?, ?, ?)""",
        caller.merchantId(),
        ids.next(Ids.Pool.ROW),
        clock.now(),
        operation.name(),
        origin.protocol(),
        origin.ip(),
        origin.requestId());
  }

  /** The end of what a merchant's audit no longer keeps; answers whether there may be more. */
  Write<Boolean> expired(Merchant merchant, int most) {
    WriteBatch batch = new WriteBatch(merchant.id(), clock.now());
    Integer days = merchant.auditDays();
    List<Place> over = days == null ? List.of() : over(merchant.id(), Duration.ofDays(days), most);
    if (!over.isEmpty()) {
      batch.add(
          "DELETE FROM audit_entry WHERE merchant_id = ? AND (recorded_at, entry_id) <= (?, ?)",
          merchant.id(),
          over.getLast().at(),
          over.getLast().entryId());
    }
    return Write.of(batch, over.size() == most);
  }

  private List<Place> over(long merchantId, Duration kept, int most) {
    return jdbc.sql(
            """
            SELECT recorded_at, entry_id FROM audit_entry
             WHERE merchant_id = ? AND recorded_at < ?::timestamptz
             ORDER BY recorded_at, entry_id LIMIT ?""")
        .params(merchantId, clock.now().minus(kept).toString(), most)
        .query(
            (row, n) ->
                new Place(row.getTimestamp("recorded_at").toInstant(), row.getLong("entry_id")))
        .list();
  }

  /** The entries of a page, newest first; of all operations where none is named. */
  Found<Entry> read(long merchantId, @Nullable String operation, Page page) {
    return Filters.of("FROM audit_entry WHERE merchant_id = ?", merchantId)
        .and("operation = ?", operation)
        .countingAtMost(MOST_COUNTED)
        .find(
            jdbc,
            "SELECT recorded_at, operation, protocol, ip, request_id",
            "recorded_at DESC, entry_id DESC",
            page,
            (row, n) ->
                new Entry(
                    row.getTimestamp("recorded_at").toInstant(),
                    row.getString("operation"),
                    row.getString("protocol"),
                    row.getString("ip"),
                    row.getString("request_id")));
  }
}
