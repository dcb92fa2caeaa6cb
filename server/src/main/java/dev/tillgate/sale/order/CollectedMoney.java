package dev.tillgate.sale.order;

import dev.tillgate.foundation.kernel.StartFailure;
import dev.tillgate.foundation.ledger.GatewayMovement;
import dev.tillgate.foundation.ledger.GatewayMovement.MovementType;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the books say that gateways moved. */
public final class CollectedMoney {
  /** The one there is: it takes cards and the page of PayPal. */
  private static final String SIMULATOR = "simulator";

  private CollectedMoney() {}

  /**
   * The movements of a merchant's orders by a gateway.
   *
   * @param until the first instant after the span
   * @throws StartFailure when there is no gateway of this name
   */
  public static List<GatewayMovement> by(
      String gateway, JdbcClient jdbc, long merchantId, Instant from, Instant until) {
    if (!gateway.equals(SIMULATOR)) {
      throw new StartFailure(
          "There is no gateway %s; the one there is is called %s.".formatted(gateway, SIMULATOR));
    }
    return jdbc.sql(
            """
            SELECT t.ref_no, t.entry_id, t.currency,
                   CASE WHEN t.kind = 'CAPTURE' THEN 'CHARGE'
                        WHEN t.kind IN ('REFUND', 'REFUND_TAX') THEN 'REFUND'
                        WHEN t.kind = 'CHARGEBACK' THEN 'DISPUTE' ELSE 'DISPUTE_WON' END AS type,
                   sum(t.amount) AS amount,
                   max(CASE WHEN t.kind = 'CAPTURE' THEN coalesce(f.fee, 0) ELSE 0 END) AS fee
              FROM ledger_transfer t
              JOIN (SELECT DISTINCT ref_no FROM payment
                     WHERE merchant_id = ? AND type IN ('TEST', 'CC', 'PAYPAL')) AS p
                ON p.ref_no = t.ref_no
              LEFT JOIN (SELECT ref_no, sum(amount) AS fee FROM ledger_transfer
                          WHERE merchant_id = ? AND kind = 'GATEWAY_FEE' GROUP BY ref_no) AS f
                ON f.ref_no = t.ref_no
             WHERE t.merchant_id = ? AND t.booked_at >= ?::timestamptz
               AND t.booked_at < ?::timestamptz
               AND t.kind IN ('CAPTURE', 'REFUND', 'REFUND_TAX', 'CHARGEBACK', 'CHARGEBACK_WON')
             GROUP BY t.ref_no, t.entry_id, t.currency, type
             ORDER BY t.ref_no, t.entry_id""")
        .params(merchantId, merchantId, merchantId, from.toString(), until.toString())
        .query(
            (row, n) ->
                new GatewayMovement(
                    String.valueOf(row.getLong("ref_no")),
                    MovementType.valueOf(row.getString("type")),
                    row.getBigDecimal("amount"),
                    row.getString("currency"),
                    row.getBigDecimal("fee"),
                    0))
        .list();
  }
}
