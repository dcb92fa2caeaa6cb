package dev.tillgate.foundation.ledger;

import dev.tillgate.foundation.persistence.Fact;
import dev.tillgate.foundation.persistence.WriteBatch;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Books money in the transaction of the fact that moves it. */
@Component
public class Ledger {

  /** What a transfer is for. */
  public enum Kind {
    /** What a payer owes for what is sold. */
    SALE,
    TAX,
    /** What the platform keeps of a sale. */
    FEE,
    /** The payer's money has come in. */
    CAPTURE,
    /** What the merchant has earned by it can be paid out. */
    EARNING,
    /** What a gateway has kept of what it collected. */
    GATEWAY_FEE,
    /** A sale that is not collected, taken back. */
    REVERSAL,
    REVERSAL_TAX,
    REVERSAL_FEE,
    /** Money that the payer gets back. */
    REFUND,
    REFUND_TAX,
    /** What a bank takes back when a payment is disputed. */
    CHARGEBACK,
    CHARGEBACK_HOLD,
    /** What a dispute costs the merchant when it begins. */
    CHARGEBACK_FEE,
    CHARGEBACK_WON,
    CHARGEBACK_RELEASE,
    CHARGEBACK_LOSS,
    CHARGEBACK_LOSS_TAX,
    /** What a lost dispute costs the merchant beside the payment. */
    CHARGEBACK_LOSS_FEE,
    RESERVE_HOLD,
    RESERVE_RELEASE,
    /** A change into another currency. */
    FX,
    PAYOUT,
    PAYOUT_FEE,
    PAYOUT_CANCELLATION,
    /** What a person has charged or granted. */
    ADJUSTMENT,
    /** What other books had counted before these began. */
    BROUGHT_FORWARD
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
      Account taxOwner) {

    /** All that the payer pays. */
    BigDecimal paid() {
      return net.add(tax);
    }

    boolean taxIsMerchants() {
      return taxOwner == Account.MERCHANT_PAYABLE;
    }

    /** Whose debt the tax is while nothing is collected. */
    private Account pendingTaxOwner() {
      return taxIsMerchants() ? Account.MERCHANT_PENDING : taxOwner;
    }

    /** What is the merchant's of it; less than nothing where the fee takes more. */
    private BigDecimal earning() {
      return (taxIsMerchants() ? paid() : net).subtract(fee);
    }
  }

  /** The sum of one account in one currency; credits count positive, debits negative. */
  public record Balance(String currency, Account account, BigDecimal amount) {}

  /** What one kind of transfer has added to what is owed to the merchant, or taken from it. */
  public record Owed(String currency, Kind kind, BigDecimal amount) {}

  /** One transfer between two accounts; several may be booked as one entry. */
  public record Transfer(Kind kind, Account debit, Account credit, BigDecimal amount) {
    public Transfer {
      if (debit == credit) {
        throw new IllegalArgumentException("A transfer from " + debit + " to itself moves nothing");
      }
    }

    /** The same the other way round where the amount is negative. */
    static Transfer signed(Kind kind, Account debit, Account credit, BigDecimal amount) {
      return amount.signum() < 0
          ? new Transfer(kind, credit, debit, amount.negate())
          : new Transfer(kind, debit, credit, amount);
    }

    Fact fact(String currency) {
      return new Fact.Moves(kind.name(), debit.name(), credit.name(), amount, currency);
    }
  }

  private final JdbcClient jdbc;
  private final Journal journal;

  Ledger(JdbcClient jdbc, Journal journal) {
    this.jdbc = jdbc;
    this.journal = journal;
  }

  /**
   * Books what a payer owes for an order, and to whom it will belong. The merchant's part waits in
   * MERCHANT_PENDING until it is collected.
   */
  public void sale(WriteBatch batch, Sale sale) {
    book(
        batch,
        sale,
        new Transfer(Kind.SALE, Account.RECEIVABLE, Account.MERCHANT_PENDING, sale.net()),
        new Transfer(Kind.TAX, Account.RECEIVABLE, sale.pendingTaxOwner(), sale.tax()),
        new Transfer(Kind.FEE, Account.MERCHANT_PENDING, Account.FEES, sale.fee()));
  }

  /** Books that the payer's money has come in, and that the merchant's part can be paid out. */
  public void capture(WriteBatch batch, Sale sale) {
    book(
        batch,
        sale,
        new Transfer(Kind.CAPTURE, Account.COLLECTED, Account.RECEIVABLE, sale.paid()),
        Transfer.signed(
            Kind.EARNING, Account.MERCHANT_PENDING, Account.MERCHANT_PAYABLE, sale.earning()));
  }

  /**
   * Books that a sale which was authorised is not collected, because the authorisation was taken
   * back or the order was cancelled: the three transfers of {@link #sale} the other way round. The
   * payer owes nothing any more, the merchant and the authorities get nothing, and the fee goes
   * back, as nothing was earned. For orders that are booked as sold and not as captured; the
   * caller's guard on the order's version holds that.
   *
   * @param sale the amounts as they were sold, with the version that the cancellation leaves
   */
  public void reverse(WriteBatch batch, Sale sale) {
    book(
        batch,
        sale,
        new Transfer(Kind.REVERSAL, Account.MERCHANT_PENDING, Account.RECEIVABLE, sale.net()),
        new Transfer(Kind.REVERSAL_TAX, sale.pendingTaxOwner(), Account.RECEIVABLE, sale.tax()),
        new Transfer(Kind.REVERSAL_FEE, Account.FEES, Account.MERCHANT_PENDING, sale.fee()));
  }

  /**
   * Books that the payer of a finished order gets money back, all of it or a part: the net part
   * from what is owed to the merchant, which may thereby fall below zero until later sales make up
   * for it, and the tax part from whoever owes the tax. {@link Returned#of} says which part is
   * which; all refunds of an order together give back just its net and its tax. The platform keeps
   * its fee, as hosted platforms do.
   *
   * @param sale the amounts as they were sold, with the version that the refund leaves
   * @param before what the payer has got back by earlier refunds and lost disputes
   * @param amount what the payer gets back now, with tax; above zero, and with what came before at
   *     most what was paid
   * @return the parts of the amount
   */
  public Returned refund(WriteBatch batch, Sale sale, BigDecimal before, BigDecimal amount) {
    Returned returned = Returned.of(sale, before, amount);
    book(
        batch,
        sale,
        new Transfer(Kind.REFUND, Account.MERCHANT_PAYABLE, Account.COLLECTED, returned.net()),
        new Transfer(Kind.REFUND_TAX, sale.taxOwner(), Account.COLLECTED, returned.tax()));
    return returned;
  }

  /** Books what a gateway has kept of an order's money; the platform bears it, not the merchant. */
  public void gatewayFee(WriteBatch batch, Sale sale, BigDecimal fee) {
    book(batch, sale, new Transfer(Kind.GATEWAY_FEE, Account.GATEWAY_FEES, Account.COLLECTED, fee));
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

  /**
   * What was booked on MERCHANT_PAYABLE in a span of time, by currency and kind.
   *
   * @param until the first instant after it
   */
  public List<Owed> owed(long merchantId, Instant from, Instant until) {
    return jdbc.sql(
            """
            SELECT currency, kind,
                   sum(CASE WHEN credit_account = 'MERCHANT_PAYABLE' THEN amount ELSE -amount END)
                     AS amount
              FROM ledger_transfer
             WHERE merchant_id = ? AND booked_at >= ?::timestamptz AND booked_at < ?::timestamptz
               AND 'MERCHANT_PAYABLE' IN (credit_account, debit_account)
             GROUP BY currency, kind
             ORDER BY currency, kind""")
        .params(merchantId, from.toString(), until.toString())
        .query(
            (row, n) ->
                new Owed(
                    row.getString("currency"),
                    Kind.valueOf(row.getString("kind")),
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

  private void book(WriteBatch batch, Sale sale, Transfer... transfers) {
    journal.book(batch, sale.refNo(), sale.version(), sale.currency(), transfers);
  }
}
