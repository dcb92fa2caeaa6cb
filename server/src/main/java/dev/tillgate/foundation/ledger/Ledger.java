package dev.tillgate.foundation.ledger;

import dev.tillgate.foundation.persistence.Fact;
import dev.tillgate.foundation.persistence.Ids;
import dev.tillgate.foundation.persistence.WriteBatch;
import java.math.BigDecimal;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Books money in the transaction of the fact that moves it. */
@Component
public class Ledger {

  /** What a transfer is for. */
  public enum Kind {
    SALE,
    TAX,
    FEE,
    CAPTURE
  }

  /**
   * A sale to be booked; amounts in its currency, none negative.
   *
   * @param version of the order, as the change that moves the money leaves it
   * @param net what the merchant earns before the fee
   * @param taxOwner whose debt the tax is: ours as merchant of record, else the merchant's
   */
  public record Sale(
      long refNo,
      int version,
      CurrencyUnit currency,
      BigDecimal net,
      BigDecimal tax,
      BigDecimal fee,
      Account taxOwner) {}

  /** The sum of one account in one currency; credits count positive, debits negative. */
  public record Balance(String currency, Account account, BigDecimal amount) {}

  /** One transfer as it was booked. */
  public record Entry(Kind kind, Account debit, Account credit, BigDecimal amount) {}

  private final JdbcClient jdbc;
  private final Ids ids;

  Ledger(JdbcClient jdbc, Ids ids) {
    this.jdbc = jdbc;
    this.ids = ids;
  }

  /** Books what a payer owes for an order, and to whom it will belong. */
  public void sale(WriteBatch batch, Sale sale) {
    transfer(batch, sale, Kind.SALE, Account.RECEIVABLE, Account.MERCHANT_PAYABLE, sale.net());
    transfer(batch, sale, Kind.TAX, Account.RECEIVABLE, sale.taxOwner(), sale.tax());
    transfer(batch, sale, Kind.FEE, Account.MERCHANT_PAYABLE, Account.FEES, sale.fee());
  }

  /** Books that the payer's money has come in. */
  public void capture(WriteBatch batch, Sale sale) {
    BigDecimal paid = sale.net().add(sale.tax());
    transfer(batch, sale, Kind.CAPTURE, Account.COLLECTED, Account.RECEIVABLE, paid);
  }

  /** The balances of a merchant's accounts; within a currency they add up to zero. */
  public List<Balance> balances(long merchantId) {
    return jdbc.sql(
            """
            SELECT currency, account, sum(amount) AS amount
              FROM (SELECT currency, credit_account AS account, amount
                      FROM ledger_entry WHERE merchant_id = ?
                    UNION ALL
                    SELECT currency, debit_account, -amount
                      FROM ledger_entry WHERE merchant_id = ?) AS side
             GROUP BY currency, account
             ORDER BY currency, account""")
        .params(merchantId, merchantId)
        .query(
            (row, n) ->
                new Balance(
                    row.getString("currency"),
                    Account.valueOf(row.getString("account")),
                    row.getBigDecimal("amount")))
        .list();
  }

  /** The transfers of one order, in the order they were booked. */
  public List<Entry> entries(long merchantId, long refNo) {
    return jdbc.sql(
            """
            SELECT kind, debit_account, credit_account, amount
              FROM ledger_entry WHERE merchant_id = ? AND ref_no = ? ORDER BY order_version, booked_at, entry_id""")
        .params(merchantId, refNo)
        .query(
            (row, n) ->
                new Entry(
                    Kind.valueOf(row.getString("kind")),
                    Account.valueOf(row.getString("debit_account")),
                    Account.valueOf(row.getString("credit_account")),
                    row.getBigDecimal("amount")))
        .list();
  }

  private void transfer(
      WriteBatch batch, Sale sale, Kind kind, Account debit, Account credit, BigDecimal amount) {
    if (amount.signum() > 0) {
      batch.add(
          """
          INSERT INTO ledger_entry (merchant_id, entry_id, booked_at, kind, debit_account,
            credit_account, amount, currency, ref_no, order_version)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
          batch.merchantId(),
          ids.next(Ids.Pool.ROW),
          batch.now(),
          kind,
          debit,
          credit,
          amount,
          sale.currency().getCode(),
          sale.refNo(),
          sale.version());
      batch.tell(
          new Fact.Moves(
              kind.name(), debit.name(), credit.name(), amount, sale.currency().getCode()));
    }
  }
}
