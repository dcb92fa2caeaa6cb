package dev.tillgate.foundation.schedule;

import dev.tillgate.foundation.merchant.Moment;
import dev.tillgate.foundation.persistence.Ids;
import dev.tillgate.foundation.persistence.WriteBatch;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of everything that must happen later. */
@Component
public class DueWork {
  private static final int SCAN_LIMIT = 500;
  private static final long NOBODY = 0;
  private static final int CLAIM_LIMIT = 50;

  private final JdbcClient jdbc;
  private final Ids ids;

  DueWork(JdbcClient jdbc, Ids ids) {
    this.jdbc = jdbc;
    this.ids = ids;
  }

  /** Adds work to the batch of the fact that causes it. The time is shop time. */
  public void add(WriteBatch batch, Instant dueAt, String kind, String reference) {
    batch.add(
        "INSERT INTO due_work (merchant_id, id, due_at, kind, reference) VALUES (?, ?, ?, ?, ?)",
        batch.merchantId(),
        ids.next(Ids.Pool.ROW),
        dueAt,
        kind,
        reference);
  }

  /** Ends claimed work in the batch that does it; where the claim was lost, nothing happens. */
  void finish(WriteBatch batch, DueItem item) {
    batch.mustChange(
        new LeaseLost(),
        "DELETE FROM due_work WHERE merchant_id = ? AND id = ? AND attempt = ?",
        item.moment().merchantId(),
        item.id(),
        item.attempt());
  }

  /**
   * Merchants that have work due by the wall clock.
   *
   * @param except merchants with clocks of their own, whose rows would only be in the way
   */
  List<Long> merchantsDue(Instant now, Set<Long> except) {
    return jdbc
        .sql(
            """
            SELECT merchant_id FROM due_work
             WHERE due_at <= :now::timestamptz AND merchant_id NOT IN (:except)
             ORDER BY due_at LIMIT :most""")
        .param("now", now.toString())
        .param("except", except.isEmpty() ? Set.of(NOBODY) : except)
        .param("most", SCAN_LIMIT)
        .query(Long.class)
        .list()
        .stream()
        .distinct()
        .toList();
  }

  /** Merchants whose clock is not the wall clock, and how often it has been turned. */
  Map<Long, Integer> ownClocks() {
    Map<Long, Integer> versions = new TreeMap<>();
    jdbc.sql(
            """
            SELECT merchant_id, clock_version FROM merchant
             WHERE clock_frozen_at IS NOT NULL OR clock_offset_secs <> 0""")
        .query((RowCallbackHandler) row -> versions.put(row.getLong(1), row.getInt(2)));
    return versions;
  }

  /** Claims what is due; nobody else gets it while the lease lasts. */
  List<DueItem> claim(Moment moment, Duration lease, String owner) {
    long merchantId = moment.merchantId();
    String now = moment.now().toString();
    return jdbc.sql(
            """
            UPDATE due_work
               SET due_at = ?::timestamptz, attempt = attempt + 1, owner = ?
             WHERE merchant_id = ?
               AND id IN (SELECT id FROM due_work
                           WHERE merchant_id = ? AND due_at <= ?::timestamptz
                           ORDER BY due_at, id LIMIT ? FOR UPDATE SKIP LOCKED)
            RETURNING id, kind, reference, attempt""")
        .params(
            moment.now().plus(lease).toString(), owner, merchantId, merchantId, now, CLAIM_LIMIT)
        .query(
            (row, n) ->
                new DueItem(
                    moment,
                    row.getLong("id"),
                    row.getString("kind"),
                    row.getString("reference"),
                    row.getInt("attempt")))
        .list();
  }

  /** Puts failed work off. */
  void postpone(DueItem item, Instant until) {
    jdbc.sql(
            """
            UPDATE due_work SET due_at = ?::timestamptz, owner = NULL
             WHERE merchant_id = ? AND id = ? AND attempt = ?""")
        .params(until.toString(), item.moment().merchantId(), item.id(), item.attempt())
        .update();
  }
}
