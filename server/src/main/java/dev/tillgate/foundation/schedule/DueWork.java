package dev.tillgate.foundation.schedule;

import static java.util.stream.Collectors.toList;

import dev.tillgate.foundation.kernel.WallClock;
import dev.tillgate.foundation.merchant.Moment;
import dev.tillgate.foundation.persistence.Ids;
import dev.tillgate.foundation.persistence.WriteBatch;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of everything that must happen later. */
@Component
public class DueWork {
  /** How long one merchant may be asked for, and all of them or a claim. */
  private static final int MOMENT_SECONDS = 2;

  private static final int WHILE_SECONDS = 5;
  static final int CLAIM_LIMIT = 100;
  private static final Instant AT_ONCE = Instant.EPOCH;
  private static final Duration LEASE = Duration.ofMinutes(1);

  /** Rows come back from a claim in any order. */
  private static final Comparator<Claimed> OLDEST_FIRST =
      Comparator.comparing(Claimed::dueAt).thenComparingLong(claimed -> claimed.item().id());

  private record Claimed(Instant dueAt, DueItem item) {}

  private final JdbcClient jdbc;
  private final JdbcClient patient;
  private final JdbcClient impatient;
  private final Ids ids;
  private final WallClock clock;

  DueWork(JdbcClient jdbc, DataSource dataSource, Ids ids, WallClock clock) {
    this.jdbc = jdbc;
    this.patient = atMost(WHILE_SECONDS, dataSource);
    this.impatient = atMost(MOMENT_SECONDS, dataSource);
    this.ids = ids;
    this.clock = clock;
  }

  /** A node of the database that hangs must not keep the others' merchants waiting. */
  private static JdbcClient atMost(int seconds, DataSource dataSource) {
    JdbcTemplate template = new JdbcTemplate(dataSource);
    template.setQueryTimeout(seconds);
    return JdbcClient.create(template);
  }

  /** Adds work to the batch of the fact that causes it. The time is shop time. */
  public void add(WriteBatch batch, Instant dueAt, String kind, String reference) {
    add(batch, dueAt, AT_ONCE, kind, reference);
  }

  /**
   * Adds work that waits for the world outside, whatever the shop's clock does.
   *
   * @param patience how long it waits, by the wall clock
   */
  public void addAfter(WriteBatch batch, Duration patience, String kind, String reference) {
    add(batch, batch.now(), clock.now().plus(patience), kind, reference);
  }

  private void add(
      WriteBatch batch, Instant dueAt, Instant retryAt, String kind, String reference) {
    batch.add(
        """
        INSERT INTO due_work (merchant_id, id, due_at, retry_at, kind, reference)
        VALUES (?, ?, ?, ?, ?, ?)""",
        batch.merchantId(),
        ids.next(Ids.Pool.ROW),
        dueAt,
        retryAt,
        kind,
        reference);
  }

  /** Lets a batch give up soon what somebody else holds: there is other work, and a next look. */
  void waitShortly(WriteBatch batch) {
    batch.add("SET LOCAL lock_timeout = '2s'");
  }

  /** Ends claimed work in the batch that does it; where a claim was lost, nothing happens. */
  void finish(WriteBatch batch, List<DueItem> items) {
    Map<Integer, List<DueItem>> byAttempt =
        items.stream().collect(Collectors.groupingBy(DueItem::attempt, TreeMap::new, toList()));
    byAttempt.forEach((attempt, claimed) -> finish(batch, attempt, claimed));
  }

  private static void finish(WriteBatch batch, int attempt, List<DueItem> claimed) {
    batch.mustChangeAll(
        claimed.size(),
        new LeaseLost(),
        "DELETE FROM due_work WHERE merchant_id = ? AND attempt = ? AND id = ANY (?)",
        batch.merchantId(),
        attempt,
        claimed.stream().map(DueItem::id).toArray(Long[]::new));
  }

  /**
   * Merchants that follow the wall clock and have work due by it. One row tells of a merchant, so
   * that a backlog costs no more than a single piece of work.
   */
  List<Long> merchantsDue() {
    String now = clock.now().toString();
    return patient
        .sql(
            """
            SELECT m.merchant_id FROM merchant m
             WHERE m.clock_frozen_at IS NULL AND m.clock_offset_secs = 0
               AND EXISTS (SELECT 1 FROM due_work d
                            WHERE d.merchant_id = m.merchant_id
                              AND d.due_at <= ?::timestamptz AND d.retry_at <= ?::timestamptz)""")
        .params(now, now)
        .query(Long.class)
        .list();
  }

  /** All merchants; every node of a distributed database knows them. */
  List<Long> allMerchants() {
    return impatient.sql("SELECT merchant_id FROM merchant_directory").query(Long.class).list();
  }

  /**
   * Whether a merchant has work that may be due, told in a moment or not at all: the node where its
   * rows are may be away.
   */
  boolean hasAny(long merchantId) {
    return impatient
        .sql(
            """
            SELECT EXISTS (SELECT 1 FROM due_work
                            WHERE merchant_id = ? AND retry_at <= ?::timestamptz)""")
        .param(merchantId)
        .param(clock.now().toString())
        .query(Boolean.class)
        .single();
  }

  /** Merchants whose clock is not the wall clock, and how often it has been turned. */
  Map<Long, Integer> ownClocks() {
    Map<Long, Integer> versions = new TreeMap<>();
    patient
        .sql(
            """
            SELECT merchant_id, clock_version FROM merchant
             WHERE clock_frozen_at IS NOT NULL OR clock_offset_secs <> 0""")
        .query((RowCallbackHandler) row -> versions.put(row.getLong(1), row.getInt(2)));
    return versions;
  }

  /**
   * Claims the oldest that is due by the shop's clock; nobody else gets it for a minute of the wall
   * clock.
   */
  List<DueItem> claim(Moment moment, String owner) {
    // An array is found once; a sub-select that is joined may be run for each row of the table.
    long merchantId = moment.merchantId();
    String wall = clock.now().toString();
    return patient
        .sql(
            """
            UPDATE due_work
               SET retry_at = ?::timestamptz, attempt = attempt + 1, owner = ?
             WHERE merchant_id = ?
               AND id = ANY (ARRAY(SELECT id FROM due_work
                                    WHERE merchant_id = ? AND due_at <= ?::timestamptz
                                      AND retry_at <= ?::timestamptz
                                    ORDER BY due_at, id LIMIT ? FOR UPDATE SKIP LOCKED))
            RETURNING id, kind, reference, attempt, due_at""")
        .param(clock.now().plus(LEASE).toString())
        .param(owner)
        .param(merchantId)
        .param(merchantId)
        .param(moment.now().toString())
        .param(wall)
        .param(CLAIM_LIMIT)
        .query((row, n) -> claimed(moment, row))
        .list()
        .stream()
        .sorted(OLDEST_FIRST)
        .map(Claimed::item)
        .toList();
  }

  private static Claimed claimed(Moment moment, ResultSet row) throws SQLException {
    return new Claimed(
        row.getTimestamp("due_at").toInstant(),
        new DueItem(
            moment,
            row.getLong("id"),
            row.getString("kind"),
            row.getString("reference"),
            row.getInt("attempt")));
  }

  /** Puts failed work off, by the wall clock. */
  void postpone(DueItem item, Duration delay) {
    jdbc.sql(
            """
            UPDATE due_work SET retry_at = ?::timestamptz, owner = NULL
             WHERE merchant_id = ? AND id = ? AND attempt = ?""")
        .params(
            clock.now().plus(delay).toString(),
            item.moment().merchantId(),
            item.id(),
            item.attempt())
        .update();
  }
}
