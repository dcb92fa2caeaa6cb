package dev.tillgate.sale.payout;

import dev.tillgate.foundation.ledger.BooksCheck;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether statements and payouts say what the books say. */
public final class PayoutBooksCheck implements BooksCheck {

  @Override
  public String subject() {
    return "statements and payouts";
  }

  @Override
  public List<String> differences(JdbcClient jdbc, long merchantId) {
    List<String> all = new ArrayList<>(transfers(jdbc, merchantId));
    all.addAll(lines(jdbc, merchantId));
    all.addAll(reserves(jdbc, merchantId));
    return all;
  }

  /** What each payout transferred has left the books, unless it was canceled. */
  private static List<String> transfers(JdbcClient jdbc, long merchantId) {
    return jdbc.sql(
            """
            SELECT p.reference, p.currency, p.amount, coalesce(b.amount, 0) AS booked
              FROM (SELECT reference, currency,
                           CASE WHEN status IN ('PAID', 'PARTIALLY_PAID') THEN amount ELSE 0 END
                             AS amount
                      FROM payout WHERE merchant_id = ?) AS p
              LEFT JOIN (SELECT about, currency,
                                sum(CASE WHEN debit_account = 'MERCHANT_PAYABLE' THEN amount
                                         ELSE -amount END) AS amount
                           FROM ledger_transfer
                          WHERE merchant_id = ? AND kind IN ('PAYOUT', 'PAYOUT_CANCELLATION')
                          GROUP BY about, currency) AS b
                     ON b.about = 'payout ' || p.reference AND b.currency = p.currency
             WHERE p.amount <> coalesce(b.amount, 0)
             ORDER BY p.reference""")
        .params(merchantId, merchantId)
        .query(
            (row, n) ->
                "payout %s: %s %s, booked %s"
                    .formatted(
                        row.getString("reference"),
                        row.getBigDecimal("amount").toPlainString(),
                        row.getString("currency"),
                        row.getBigDecimal("booked").toPlainString()))
        .list();
  }

  /** What is covered of a line is what the payouts that stand cover of it. */
  private static List<String> lines(JdbcClient jdbc, long merchantId) {
    return jdbc.sql(
            """
            SELECT l.reference, l.currency, l.paid, coalesce(c.amount, 0) AS covered
              FROM payout_line l
              LEFT JOIN (SELECT a.line_no, sum(a.amount) AS amount
                           FROM payout_part a
                           JOIN payout p ON p.merchant_id = ? AND p.payout_no = a.payout_no
                          WHERE a.merchant_id = ? AND p.status IN ('PAID', 'PARTIALLY_PAID')
                          GROUP BY a.line_no) AS c ON c.line_no = l.line_no
             WHERE l.merchant_id = ? AND l.paid <> coalesce(c.amount, 0)
             ORDER BY l.line_no""")
        .params(merchantId, merchantId, merchantId)
        .query(
            (row, n) ->
                "invoice %s: %s %s are paid, payouts cover %s"
                    .formatted(
                        row.getString("reference"),
                        row.getBigDecimal("paid").toPlainString(),
                        row.getString("currency"),
                        row.getBigDecimal("covered").toPlainString()))
        .list();
  }

  /** What statements hold is held in the books. */
  private static List<String> reserves(JdbcClient jdbc, long merchantId) {
    return jdbc.sql(
            """
            SELECT currency, sum(held) AS held, sum(booked) AS booked
              FROM (SELECT currency, -amount AS held, 0 AS booked FROM payout_line
                     WHERE merchant_id = ?
                       AND code IN ('ROLLING_RESERVE_HOLD', 'ROLLING_RESERVE_RELEASE')
                    UNION ALL
                    SELECT currency, 0,
                           CASE WHEN credit_account = 'MERCHANT_RESERVE' THEN amount
                                ELSE -amount END
                      FROM ledger_transfer
                     WHERE merchant_id = ?
                       AND 'MERCHANT_RESERVE' IN (credit_account, debit_account)) AS side
             GROUP BY currency HAVING sum(held) <> sum(booked)
             ORDER BY currency""")
        .params(merchantId, merchantId)
        .query(
            (row, n) ->
                "reserve: statements hold %s %s, booked %s"
                    .formatted(
                        row.getBigDecimal("held").toPlainString(),
                        row.getString("currency"),
                        row.getBigDecimal("booked").toPlainString()))
        .list();
  }
}
