package dev.tillgate.sale.payout;

import dev.tillgate.foundation.persistence.WriteBatch;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes payouts. */
@Component
record PayoutStore(JdbcClient jdbc) {

  /** The number of the last payout. */
  int last(long merchantId) {
    return jdbc.sql("SELECT coalesce(max(payout_no), 0) FROM payout WHERE merchant_id = ?")
        .param(merchantId)
        .query(Integer.class)
        .single();
  }

  boolean exists(long merchantId, String reference) {
    return jdbc.sql("SELECT count(*) FROM payout WHERE merchant_id = ? AND reference = ?")
            .params(merchantId, reference)
            .query(Integer.class)
            .single()
        > 0;
  }

  /** Writes a payout whose lines stand; of two with the same number one has lost. */
  void insert(WriteBatch batch, Payout payout) {
    batch.add(
        """
        INSERT INTO payout (merchant_id, payout_no, reference, completed_on, method, currency,
          amount, status, version)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        batch.merchantId(),
        payout.number(),
        payout.reference(),
        payout.date(),
        payout.method(),
        payout.money().currency().getCode(),
        payout.money().amount(),
        payout.status(),
        payout.version());
    payout.parts().forEach(part -> insert(batch, payout, part));
  }

  private static void insert(WriteBatch batch, Payout payout, Payout.Part part) {
    batch.add(
        "INSERT INTO payout_part (merchant_id, payout_no, line_no, amount) VALUES (?, ?, ?, ?)",
        batch.merchantId(),
        payout.number(),
        part.line().number(),
        part.amount());
  }

  /** Cancels a payout; who changes it at the same time is second. */
  void cancel(WriteBatch batch, Payout payout) {
    batch.mustChange(
        """
        UPDATE payout SET status = 'CANCELED', version = ?
         WHERE merchant_id = ? AND payout_no = ? AND version = ?""",
        payout.version() + 1,
        batch.merchantId(),
        payout.number(),
        payout.version());
  }
}
