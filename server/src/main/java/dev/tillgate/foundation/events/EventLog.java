package dev.tillgate.foundation.events;

import dev.tillgate.foundation.persistence.Fact;
import dev.tillgate.foundation.persistence.Ids;
import dev.tillgate.foundation.persistence.Json;
import dev.tillgate.foundation.persistence.WriteBatch;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes events in the transaction of what they tell, and reads them back in order. */
@Component
public class EventLog {

  /** An event as it was written; the document holds its members as JSON. */
  public record Entry(Instant occurredAt, String kind, String document) {}

  private final JdbcClient jdbc;
  private final Ids ids;

  EventLog(JdbcClient jdbc, Ids ids) {
    this.jdbc = jdbc;
    this.ids = ids;
  }

  /**
   * Adds the event to the batch of the change.
   *
   * @param version the subject's own, as the change leaves it
   */
  public void append(WriteBatch batch, int version, Event event) {
    String document = Json.write(event);
    Fact.Happens fact =
        new Fact.Happens(
            event.getClass().getSimpleName(),
            event.subject().name(),
            event.reference(),
            version,
            document);
    batch.add(
        """
        INSERT INTO event (merchant_id, event_id, occurred_at, kind, subject, reference, version,
          ordinal, document)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)""",
        batch.merchantId(),
        ids.next(Ids.Pool.ROW),
        batch.now(),
        fact.kind(),
        fact.subject(),
        fact.reference(),
        version,
        ordinal(batch, fact),
        document);
    batch.tell(fact);
  }

  /** The version of the subject that the latest event tells of; 0 where there is none. */
  public int latest(long merchantId, Event subject) {
    return jdbc.sql(
            """
            SELECT coalesce(max(version), 0) FROM event
             WHERE merchant_id = ? AND subject = ? AND reference = ?""")
        .params(merchantId, subject.subject().name(), subject.reference())
        .query(Integer.class)
        .single();
  }

  /** Which of the events of one change of one subject it is, counted from 0. */
  private static long ordinal(WriteBatch batch, Fact.Happens fact) {
    return batch.facts().stream()
        .filter(Fact.Happens.class::isInstance)
        .map(Fact.Happens.class::cast)
        .filter(
            other ->
                other.subject().equals(fact.subject())
                    && other.reference().equals(fact.reference()))
        .count();
  }

  /** Everything that happened to one subject, oldest first. */
  public List<Entry> history(long merchantId, Event.Subject subject, String reference) {
    return jdbc.sql(
            """
            SELECT occurred_at, kind, document
              FROM event
             WHERE merchant_id = ? AND subject = ? AND reference = ?
             ORDER BY version, ordinal, occurred_at, event_id""")
        .params(merchantId, subject.name(), reference)
        .query(
            (row, n) ->
                new Entry(
                    row.getTimestamp("occurred_at").toInstant(),
                    row.getString("kind"),
                    row.getString("document")))
        .list();
  }
}
