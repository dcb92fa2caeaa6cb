package dev.tillgate.foundation.ledger;

import dev.tillgate.foundation.persistence.WriteBatch;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes seals, and finds what is not sealed. */
@Component
record SealStore(JdbcClient jdbc) {

  Optional<Seal> last(long merchantId) {
    return jdbc.sql(
            """
            SELECT seal_no, entry_ids, digests, horizon, is_last, hash, sealed_at
              FROM ledger_seal WHERE merchant_id = ? ORDER BY seal_no DESC LIMIT 1""")
        .param(merchantId)
        .query((row, n) -> seal(row))
        .optional();
  }

  /** Seals behind one, in their order. */
  List<Seal> after(long merchantId, int number, int limit) {
    return jdbc.sql(
            """
            SELECT seal_no, entry_ids, digests, horizon, is_last, hash, sealed_at
              FROM ledger_seal WHERE merchant_id = ? AND seal_no > ? ORDER BY seal_no LIMIT ?""")
        .params(merchantId, number, limit)
        .query((row, n) -> seal(row))
        .list();
  }

  /** When everything there was had been sealed for the last time; empty for never. */
  Optional<Instant> completeAt(long merchantId) {
    return jdbc.sql(
            """
            SELECT sealed_at FROM ledger_seal
             WHERE merchant_id = ? AND is_last ORDER BY seal_no DESC LIMIT 1""")
        .param(merchantId)
        .query((row, n) -> row.getTimestamp(1).toInstant())
        .optional();
  }

  /** The horizon of the last seal that was made until then; 0 where there is none. */
  long horizon(long merchantId, Instant until) {
    return jdbc.sql(
            """
            SELECT coalesce(max(horizon), 0) FROM ledger_seal
             WHERE merchant_id = ? AND sealed_at <= ?::timestamptz""")
        .params(merchantId, until.toString())
        .query(Long.class)
        .single();
  }

  /** Entries from a number on that no seal holds, in the order of their numbers. */
  List<BookedEntry> unsealed(long merchantId, long from, int limit) {
    return jdbc.sql(
            """
            SELECT e.entry_id, e.booked_at, e.ref_no, e.order_version, e.about, e.currency, e.kinds,
                   e.debit_accounts, e.credit_accounts, e.amounts
              FROM ledger_entry e
              LEFT JOIN (SELECT unnest(entry_ids) AS id FROM ledger_seal
                          WHERE merchant_id = ? AND highest >= ?) AS sealed
                     ON sealed.id = e.entry_id
             WHERE e.merchant_id = ? AND e.entry_id >= ? AND sealed.id IS NULL
             ORDER BY e.entry_id LIMIT ?""")
        .params(merchantId, from, merchantId, from, limit)
        .query((row, n) -> BookedEntry.of(row))
        .list();
  }

  /** The entries with these numbers that there are. */
  List<BookedEntry> entries(long merchantId, List<Long> ids) {
    return jdbc.sql(
            """
            SELECT entry_id, booked_at, ref_no, order_version, about, currency, kinds,
                   debit_accounts, credit_accounts, amounts
              FROM ledger_entry WHERE merchant_id = ? AND entry_id = ANY (?)""")
        .param(merchantId)
        .param(ids.toArray(Long[]::new))
        .query((row, n) -> BookedEntry.of(row))
        .list();
  }

  /** Of two nodes that seal at once, one has lost. */
  void insert(WriteBatch batch, Seal seal) {
    batch.add(
        """
        INSERT INTO ledger_seal (merchant_id, seal_no, entry_ids, digests, highest, horizon,
          is_last, hash, sealed_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        batch.merchantId(),
        seal.number(),
        seal.entries().toArray(Long[]::new),
        seal.digests().toArray(String[]::new),
        seal.entries().getLast(),
        seal.horizon(),
        seal.isLast(),
        seal.hash(),
        seal.sealedAt());
  }

  private static Seal seal(ResultSet row) throws SQLException {
    return new Seal(
        row.getInt("seal_no"),
        List.of((Long[]) row.getArray("entry_ids").getArray()),
        List.of((String[]) row.getArray("digests").getArray()),
        row.getLong("horizon"),
        row.getBoolean("is_last"),
        row.getString("hash"),
        row.getTimestamp("sealed_at").toInstant());
  }
}
