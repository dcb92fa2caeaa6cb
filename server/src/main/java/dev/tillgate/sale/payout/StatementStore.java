package dev.tillgate.sale.payout;

import dev.tillgate.foundation.kernel.Amounts;
import dev.tillgate.foundation.ledger.PayoutBooks.Money;
import dev.tillgate.foundation.persistence.WriteBatch;
import dev.tillgate.sale.payout.api.InvoiceCode;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes lines of statements. */
@Component
record StatementStore(JdbcClient jdbc) {

  /** What has been stated of the books under a code, in the currency of the orders. */
  record Stated(InvoiceCode code, Money money) {}

  List<StatementLine> open(long merchantId) {
    return jdbc.sql(
            """
            SELECT line_no, reference, code, description, dated, currency, amount, paid
              FROM payout_line
             WHERE merchant_id = ? AND paid <> amount
             ORDER BY line_no""")
        .param(merchantId)
        .query((row, n) -> line(row))
        .list();
  }

  Optional<StatementLine> byReference(long merchantId, String reference) {
    return jdbc.sql(
            """
            SELECT line_no, reference, code, description, dated, currency, amount, paid
              FROM payout_line
             WHERE merchant_id = ? AND reference = ?""")
        .params(merchantId, reference)
        .query((row, n) -> line(row))
        .optional();
  }

  List<Stated> stated(long merchantId) {
    return jdbc.sql(
            """
            SELECT code, source_currency, sum(source_amount) AS amount
              FROM payout_line
             WHERE merchant_id = ? AND source_currency IS NOT NULL
             GROUP BY code, source_currency""")
        .param(merchantId)
        .query(
            (row, n) ->
                new Stated(
                    InvoiceCode.valueOf(row.getString("code")),
                    new Money(
                        currency(row.getString("source_currency")), row.getBigDecimal("amount"))))
        .list();
  }

  /** What has been held until a day and not been released, by currency. */
  List<Money> held(long merchantId, LocalDate until) {
    return jdbc.sql(
            """
            SELECT currency,
                   sum(CASE WHEN code = 'ROLLING_RESERVE_HOLD' AND dated > ? THEN 0 ELSE -amount END)
                     AS amount
              FROM payout_line
             WHERE merchant_id = ? AND code IN ('ROLLING_RESERVE_HOLD', 'ROLLING_RESERVE_RELEASE')
             GROUP BY currency
             ORDER BY currency""")
        .params(until, merchantId)
        .query(
            (row, n) -> new Money(currency(row.getString("currency")), row.getBigDecimal("amount")))
        .list();
  }

  /** The number of the last line. */
  int last(long merchantId) {
    return jdbc.sql("SELECT coalesce(max(line_no), 0) FROM payout_line WHERE merchant_id = ?")
        .param(merchantId)
        .query(Integer.class)
        .single();
  }

  /** Of two that add a line of the same number at once, one has lost. */
  void insert(WriteBatch batch, StatementLine line) {
    Money source = line.source();
    batch.add(
        """
        INSERT INTO payout_line (merchant_id, line_no, reference, code, description, dated,
          currency, amount, paid, source_currency, source_amount)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        batch.merchantId(),
        line.number(),
        line.reference(),
        line.code(),
        line.description(),
        line.date(),
        line.currency().getCode(),
        line.money().amount(),
        line.paid(),
        source == null ? null : source.currency().getCode(),
        source == null ? null : source.amount());
  }

  /**
   * Writes what is covered of a line.
   *
   * @param more less than nothing where what covered it is gone
   */
  void cover(WriteBatch batch, StatementLine line, BigDecimal more) {
    batch.mustChange(
        "UPDATE payout_line SET paid = ? WHERE merchant_id = ? AND line_no = ? AND paid = ?",
        line.paid().add(more),
        batch.merchantId(),
        line.number(),
        line.paid());
  }

  static StatementLine line(ResultSet row) throws SQLException {
    return new StatementLine(
        row.getInt("line_no"),
        row.getString("reference"),
        InvoiceCode.valueOf(row.getString("code")),
        row.getString("description"),
        row.getObject("dated", LocalDate.class),
        new Money(currency(row.getString("currency")), row.getBigDecimal("amount")),
        row.getBigDecimal("paid"),
        null);
  }

  private static CurrencyUnit currency(String code) {
    return Amounts.recordedCurrency(code).orElseThrow();
  }
}
