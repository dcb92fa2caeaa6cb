package dev.tillgate.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Looks into the database for what must never be there. Each question counts violations. */
final class Books implements AutoCloseable {
  private static final Map<String, String> QUESTIONS = questions();

  private final Connection connection;

  private Books(Connection connection) {
    this.connection = connection;
  }

  /** Opens the embedded database of a running server. */
  static Books open(Path data) throws IOException, SQLException {
    return new Books(ServerProcess.connect(data));
  }

  /** Every rule that does not hold, with the number of its violations. */
  List<String> violations() throws SQLException {
    List<String> violations = new ArrayList<>();
    for (Map.Entry<String, String> question : QUESTIONS.entrySet()) {
      long found = count(question.getValue());
      if (found > 0) {
        violations.add(question.getKey() + ": " + found + " violations");
      }
    }
    return violations;
  }

  /** How many orders there are. */
  long orders() throws SQLException {
    return count("SELECT count(*) FROM orders");
  }

  /** How many of them are finished. */
  long complete() throws SQLException {
    return count("SELECT count(*) FROM orders WHERE status = 'COMPLETE'");
  }

  private long count(String sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet rows = statement.executeQuery()) {
      rows.next();
      return rows.getLong(1);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  private static Map<String, String> questions() {
    Map<String, String> questions = new LinkedHashMap<>();
    questions.put(
        "debits equal credits in every merchant's currency",
        """
        SELECT count(*) FROM (
          SELECT merchant_id, currency
            FROM (SELECT merchant_id, currency, credit_account AS account, amount
                    FROM ledger_transfer
                  UNION ALL
                  SELECT merchant_id, currency, debit_account, -amount FROM ledger_transfer) AS side
           GROUP BY merchant_id, currency HAVING sum(amount) <> 0) AS unbalanced""");
    questions.put(
        "paid orders are booked with what they cost, others not at all",
        """
        SELECT count(*) FROM orders o
         WHERE (SELECT coalesce(sum(l.amount), 0) FROM ledger_transfer l
                 WHERE l.merchant_id = o.merchant_id AND l.ref_no = o.ref_no
                   AND l.kind IN ('SALE', 'TAX') AND l.currency = o.currency)
               <> CASE WHEN o.status IN ('AUTHRECEIVED', 'COMPLETE') THEN o.gross_discounted
                       ELSE 0 END""");
    questions.put(
        "finished orders are collected once, others not",
        """
        SELECT count(*) FROM orders o
         WHERE (SELECT count(*) FROM ledger_transfer l
                 WHERE l.merchant_id = o.merchant_id AND l.ref_no = o.ref_no
                   AND l.kind = 'CAPTURE')
               <> CASE WHEN o.status = 'COMPLETE' THEN 1 ELSE 0 END""");
    questions.put(
        "what was collected is what the order cost",
        """
        SELECT count(*) FROM ledger_transfer l JOIN orders o
            ON o.merchant_id = l.merchant_id AND o.ref_no = l.ref_no
         WHERE l.kind = 'CAPTURE' AND l.amount <> o.gross_discounted""");
    questions.put(
        "nothing is booked without an order",
        """
        SELECT count(*) FROM ledger_transfer l
         WHERE NOT EXISTS (SELECT 1 FROM orders o
                            WHERE o.merchant_id = l.merchant_id AND o.ref_no = l.ref_no)""");
    questions.put(
        "orders have their two lines, one payment, one subscription and one placing",
        """
        SELECT count(*) FROM orders o
         WHERE (SELECT count(*) FROM order_line l
                 WHERE l.merchant_id = o.merchant_id AND l.ref_no = o.ref_no) <> 2
            OR (SELECT count(*) FROM payment p
                 WHERE p.merchant_id = o.merchant_id AND p.ref_no = o.ref_no) <> 1
            OR (SELECT count(*) FROM subscription s
                 WHERE s.merchant_id = o.merchant_id AND s.ref_no = o.ref_no) <> 1
            OR (SELECT count(*) FROM event_fact e
                 WHERE e.merchant_id = o.merchant_id AND e.subject = 'ORDER'
                   AND e.reference = o.ref_no::text AND e.kind = 'OrderPlaced') <> 1""");
    questions.put(
        "orders that wait to be finished have that work before them, others not",
        """
        SELECT count(*) FROM orders o
         WHERE (SELECT count(*) FROM due_work d
                 WHERE d.merchant_id = o.merchant_id AND d.reference = o.ref_no::text)
               <> CASE WHEN o.status = 'AUTHRECEIVED' THEN 1 ELSE 0 END""");
    questions.put(
        "no reference of ours stands twice",
        """
        SELECT count(*) FROM (
          SELECT external_reference FROM orders
           GROUP BY merchant_id, external_reference HAVING count(*) > 1) AS twice""");
    questions.put(
        "no order number stands twice",
        """
        SELECT count(*) FROM (
          SELECT order_no FROM orders WHERE status = 'COMPLETE'
           GROUP BY merchant_id, order_no HAVING count(*) > 1) AS twice""");
    return questions;
  }
}
