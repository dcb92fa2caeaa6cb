package dev.tillgate.sale.order;

import dev.tillgate.foundation.ledger.BooksCheck;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether the books say of each order what the order says, and the payment with it. */
public final class OrderBooksCheck implements BooksCheck {
  private static final int ORDERS_AT_ONCE = 5000;

  /** What an order says, and what the books say of it. */
  private record Booked(
      long refNo,
      String status,
      String currency,
      BigDecimal net,
      BigDecimal tax,
      BigDecimal fee,
      BigDecimal paid,
      String currencies,
      BigDecimal sold,
      BigDecimal taxed,
      BigDecimal charged,
      BigDecimal captured,
      BigDecimal reversed,
      BigDecimal receivable) {

    private static Booked of(ResultSet row) throws SQLException {
      return new Booked(
          row.getLong("ref_no"),
          row.getString("status"),
          row.getString("currency"),
          row.getBigDecimal("net_discounted"),
          row.getBigDecimal("tax"),
          row.getBigDecimal("fee"),
          row.getBigDecimal("authorized"),
          row.getString("currencies"),
          row.getBigDecimal("sold"),
          row.getBigDecimal("taxed"),
          row.getBigDecimal("charged"),
          row.getBigDecimal("captured"),
          row.getBigDecimal("reversed"),
          row.getBigDecimal("receivable"));
    }

    private BigDecimal total() {
      return net.add(tax);
    }

    private boolean isBooked() {
      return sold.signum() + taxed.signum() > 0;
    }

    private boolean isFinished() {
      return status.equals("COMPLETE") || status.equals("REFUND");
    }

    private List<String> differences() {
      List<String> all = new ArrayList<>();
      if (isBooked() || isFinished() || status.equals("AUTHRECEIVED")) {
        compare(all, "net", net, sold);
        compare(all, "tax", tax, taxed);
        compare(all, "fee", fee, charged);
        compare(all, "authorised", total(), paid);
      }
      if (isFinished()) {
        compare(all, "collected", total(), captured);
        compare(all, "due", BigDecimal.ZERO, receivable);
      } else if (isBooked() && reversed.signum() == 0) {
        compare(all, "due", total(), receivable.negate());
      }
      if (isBooked() && !currency.equals(currencies)) {
        all.add("order %d is in %s, booked in %s".formatted(refNo, currency, currencies));
      }
      return all;
    }

    private void compare(List<String> all, String what, BigDecimal ofOrder, BigDecimal ofBooks) {
      if (ofOrder.compareTo(ofBooks) != 0) {
        all.add(
            "order %d (%s): %s %s %s, booked or paid %s"
                .formatted(
                    refNo,
                    status,
                    what,
                    ofOrder.toPlainString(),
                    currency,
                    ofBooks.toPlainString()));
      }
    }
  }

  @Override
  public String subject() {
    return "orders and payments";
  }

  @Override
  public List<String> differences(JdbcClient jdbc, long merchantId) {
    List<String> all = new ArrayList<>(strangers(jdbc, merchantId));
    List<Booked> orders = next(jdbc, merchantId, Long.MIN_VALUE);
    while (!orders.isEmpty()) {
      orders.forEach(order -> all.addAll(order.differences()));
      orders = next(jdbc, merchantId, orders.getLast().refNo());
    }
    return all;
  }

  private static List<Booked> next(JdbcClient jdbc, long merchantId, long after) {
    return jdbc.sql(
            """
            SELECT o.ref_no, o.status, o.currency, o.net_discounted, o.tax, o.fee,
                   coalesce(p.authorized, 0) AS authorized, b.currencies,
                   coalesce(b.sold, 0) AS sold, coalesce(b.taxed, 0) AS taxed,
                   coalesce(b.charged, 0) AS charged, coalesce(b.captured, 0) AS captured,
                   coalesce(b.reversed, 0) AS reversed, coalesce(b.receivable, 0) AS receivable
              FROM (SELECT merchant_id, ref_no, status, currency, net_discounted, tax, fee
                      FROM orders WHERE merchant_id = ? AND ref_no > ?
                     ORDER BY ref_no LIMIT ?) AS o
              LEFT JOIN (SELECT ref_no, string_agg(DISTINCT currency, ',')
                                  FILTER (WHERE kind IN ('SALE', 'TAX', 'CAPTURE')) AS currencies,
                                sum(amount) FILTER (WHERE kind = 'SALE') AS sold,
                                sum(amount) FILTER (WHERE kind = 'TAX') AS taxed,
                                sum(amount) FILTER (WHERE kind = 'FEE') AS charged,
                                sum(amount) FILTER (WHERE kind = 'CAPTURE') AS captured,
                                sum(amount) FILTER (WHERE kind IN ('REVERSAL', 'REVERSAL_TAX'))
                                  AS reversed,
                                sum(CASE WHEN credit_account = 'RECEIVABLE' THEN amount
                                         WHEN debit_account = 'RECEIVABLE' THEN -amount
                                         ELSE 0 END) AS receivable
                           FROM ledger_transfer WHERE merchant_id = ? AND ref_no > ?
                          GROUP BY ref_no) AS b ON b.ref_no = o.ref_no
              LEFT JOIN (SELECT ref_no, max(amount) FILTER (WHERE status = 'AUTHORIZED')
                                  AS authorized
                           FROM payment WHERE merchant_id = ? AND ref_no > ?
                          GROUP BY ref_no) AS p ON p.ref_no = o.ref_no
             ORDER BY o.ref_no""")
        .params(merchantId, after, ORDERS_AT_ONCE, merchantId, after, merchantId, after)
        .query((row, n) -> Booked.of(row))
        .list();
  }

  /** Entries of orders that there are none of. */
  private static List<String> strangers(JdbcClient jdbc, long merchantId) {
    return jdbc.sql(
            """
            SELECT DISTINCT e.ref_no FROM ledger_entry e
              LEFT JOIN orders o ON o.merchant_id = e.merchant_id AND o.ref_no = e.ref_no
                                AND o.merchant_id = ?
             WHERE e.merchant_id = ? AND e.ref_no IS NOT NULL AND o.ref_no IS NULL
             ORDER BY e.ref_no LIMIT 100""")
        .params(merchantId, merchantId)
        .query((row, n) -> "order %d is booked, and there is none".formatted(row.getLong(1)))
        .list();
  }
}
