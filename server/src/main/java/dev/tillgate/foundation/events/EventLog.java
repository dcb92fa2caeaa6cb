package dev.tillgate.foundation.events;

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

  /** Adds the event to the batch of the change. */
  public void append(WriteBatch batch, long merchantId, Instant at, Event event) {
    batch.add(
        """
        INSERT INTO event (merchant_id, event_id, occurred_at, kind, subject, reference, document)
        VALUES (?, ?, ?, ?, ?, ?, ?::jsonb)""",
        merchantId,
        ids.next(Ids.Pool.ROW),
        at,
        event.getClass().getSimpleName(),
        event.subject(),
        event.reference(),
        Json.write(event));
  }

  /** Everything that happened to one subject, oldest first. */
  public List<Entry> history(long merchantId, Event.Subject subject, String reference) {
    return jdbc.sql(
            """
            SELECT occurred_at, kind, document
              FROM event
             WHERE merchant_id = ? AND subject = ? AND reference = ?
             ORDER BY occurred_at, event_id""")
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
