package dev.tillgate.parity;

import dev.tillgate.TestServer;
import dev.tillgate.presubmit.Migrations;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a merchant's calls leave in the database. */
final class Traces {

  /** The events and transfers that there are so far. */
  record Mark(List<String> events, List<Long> transfers) {}

  private final JdbcClient jdbc = TestServer.bean(JdbcClient.class);
  private final long merchantId;

  Traces(String merchantCode) {
    this.merchantId =
        jdbc.sql("SELECT merchant_id FROM merchant WHERE code = ?")
            .param(merchantCode)
            .query(Long.class)
            .single();
  }

  /** A digest of each table's rows of the merchant; sessions come and go with each client. */
  Map<String, String> everything() {
    Map<String, String> digests = new TreeMap<>();
    for (String table : Migrations.tables()) {
      if (!table.equals("api_session")) {
        digests.put(
            table,
            jdbc.sql(
                    "SELECT coalesce(md5(string_agg(md5(t::text), '' ORDER BY t::text)), '') FROM "
                        + table
                        + " t WHERE merchant_id = ?")
                .param(merchantId)
                .query(String.class)
                .single());
      }
    }
    return digests;
  }

  Mark mark() {
    return new Mark(
        all("SELECT subject || ' ' || reference || ' ' || version FROM event", String.class),
        all("SELECT entry_id FROM ledger_entry", Long.class));
  }

  /** An event that was written. */
  record Told(String kind, String subject, String reference, int version, String document) {}

  /** The events since then; those of one subject stand together, in their order. */
  List<Told> eventsSince(Mark mark) {
    return jdbc.sql(
            """
            SELECT kind, subject, reference, version, document FROM event_fact
             WHERE merchant_id = ? AND NOT subject || ' ' || reference || ' ' || version = ANY (?)
             ORDER BY subject, reference, version, ordinal""")
        .param(merchantId)
        .param(mark.events().toArray(String[]::new))
        .query(
            (row, n) ->
                new Told(
                    row.getString("kind"),
                    row.getString("subject"),
                    row.getString("reference"),
                    row.getInt("version"),
                    row.getString("document")))
        .list();
  }

  /** Kind, accounts, amount and currency of each transfer since then. */
  List<String> amountsSince(Mark mark) {
    return jdbc.sql(
            """
            SELECT concat_ws(' ', kind, debit_account, credit_account, amount, currency)
              FROM ledger_transfer
             WHERE merchant_id = ? AND NOT entry_id = ANY (?)""")
        .param(merchantId)
        .param(mark.transfers().toArray(Long[]::new))
        .query(String.class)
        .list();
  }

  private <T> List<T> all(String select, Class<T> type) {
    return jdbc.sql(select + " WHERE merchant_id = ?").param(merchantId).query(type).list();
  }
}
