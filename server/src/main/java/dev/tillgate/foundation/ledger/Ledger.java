package dev.tillgate.foundation.ledger;

import dev.tillgate.foundation.persistence.Fact;
import dev.tillgate.foundation.persistence.Ids;
import dev.tillgate.foundation.persistence.WriteBatch;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
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

  /** One transfer between two accounts; several may be booked as one entry. */
  public record Transfer(Kind kind, Account debit, Account credit, BigDecimal amount) {
    public Transfer {
      if (debit == credit) {
        throw new IllegalArgumentException("A transfer from " + debit + " to itself moves nothing");
      }
    }

    private Fact fact(String currency) {
      return new Fact.Moves(kind.name(), debit.name(), credit.name(), amount, currency);
    }
  }

  private final JdbcClient jdbc;
  private final Ids ids;

  Ledger(JdbcClient jdbc, Ids ids) {
    this.jdbc = jdbc;
    this.ids = ids;
  }

  /** Books what a payer owes for an order, and to whom it will belong. */
  public void sale(WriteBatch batch, Sale sale) {
    book(
        batch,
        sale,
        new Transfer(Kind.SALE, Account.RECEIVABLE, Account.MERCHANT_PAYABLE, sale.net()),
        new Transfer(Kind.TAX, Account.RECEIVABLE, sale.taxOwner(), sale.tax()),
        new Transfer(Kind.FEE, Account.MERCHANT_PAYABLE, Account.FEES, sale.fee()));
  }

  /** Books that the payer's money has come in. */
  public void capture(WriteBatch batch, Sale sale) {
    BigDecimal paid = sale.net().add(sale.tax());
    book(batch, sale, new Transfer(Kind.CAPTURE, Account.COLLECTED, Account.RECEIVABLE, paid));
  }

  /** The balances of a merchant's accounts; within a currency they add up to zero. */
  public List<Balance> balances(long merchantId) {
    return jdbc.sql(
            """
            SELECT currency, account, sum(amount) AS amount
              FROM (SELECT currency, credit_account AS account, amount
                      FROM ledger_transfer WHERE merchant_id = ?
                    UNION ALL
                    SELECT currency, debit_account, -amount
                      FROM ledger_transfer WHERE merchant_id = ?) AS side
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
  public List<Transfer> transfers(long merchantId, long refNo) {
    return jdbc.sql(
            """
            SELECT kind, debit_account, credit_account, amount
              FROM ledger_transfer WHERE merchant_id = ? AND ref_no = ?
             ORDER BY order_version, booked_at, entry_id, place""")
        .params(merchantId, refNo)
        .query(
            (row, n) ->
                new Transfer(
                    Kind.valueOf(row.getString("kind")),
                    Account.valueOf(row.getString("debit_account")),
                    Account.valueOf(row.getString("credit_account")),
                    row.getBigDecimal("amount")))
        .list();
  }

  /** Books what an act moves, without the transfers of nothing. */
  private void book(WriteBatch batch, Sale sale, Transfer... all) {
    List<Transfer> transfers =
        Stream.of(all).filter(transfer -> transfer.amount().signum() > 0).toList();
    if (transfers.isEmpty()) {
      return;
    }
    String currency = sale.currency().getCode();
    batch.add(
        """
        INSERT INTO ledger_entry (merchant_id, entry_id, booked_at, ref_no, order_version,
          currency, kinds, debit_accounts, credit_accounts, amounts)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::numeric[])""",
        batch.merchantId(),
        ids.next(Ids.Pool.ROW),
        batch.now(),
        sale.refNo(),
        sale.version(),
        currency,
        list(transfers, transfer -> transfer.kind().name()),
        list(transfers, transfer -> transfer.debit().name()),
        list(transfers, transfer -> transfer.credit().name()),
        list(transfers, transfer -> transfer.amount().toPlainString()));
    transfers.forEach(transfer -> batch.tell(transfer.fact(currency)));
  }

  private static String[] list(List<Transfer> transfers, Function<Transfer, String> member) {
    return transfers.stream().map(member).toArray(String[]::new);
  }
}
