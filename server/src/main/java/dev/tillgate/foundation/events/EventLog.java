package dev.tillgate.foundation.events;

import dev.tillgate.foundation.persistence.Fact;
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

  /** What one change does to one subject is one row. */
  private record Place(String subject, String reference, int version) {}

  private final JdbcClient jdbc;

  EventLog(JdbcClient jdbc) {
    this.jdbc = jdbc;
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
    batch.gather(
        new Place(fact.subject(), fact.reference(), version),
        "{\"kind\":\"%s\",\"document\":%s}".formatted(fact.kind(), document),
        """
        INSERT INTO event (merchant_id, occurred_at, subject, reference, version, facts)
        VALUES (?, ?, ?, ?, ?, ?::jsonb)""",
        batch.merchantId(),
        batch.now(),
        fact.subject(),
        fact.reference(),
        version);
    batch.tell(fact);
  }

  /** The version of the subject that the latest event tells of; 0 where there is none. */
  public int latest(long merchantId, Event subject) {
    return jdbc.sql(
            """
            SELECT greatest(max(version), 0) FROM event
             WHERE merchant_id = ? AND subject = ? AND reference = ?""")
        .params(merchantId, subject.subject().name(), subject.reference())
        .query(Integer.class)
        .single();
  }

  /** Everything that happened to one subject, oldest first. */
  public List<Entry> history(long merchantId, Event.Subject subject, String reference) {
    return jdbc.sql(
            """
            SELECT occurred_at, kind, document
              FROM event_fact
             WHERE merchant_id = ? AND subject = ? AND reference = ?
             ORDER BY version, ordinal""")
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
