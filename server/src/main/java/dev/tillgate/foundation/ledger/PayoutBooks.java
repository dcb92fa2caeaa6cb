package dev.tillgate.foundation.ledger;

import dev.tillgate.foundation.ledger.Ledger.Kind;
import dev.tillgate.foundation.ledger.Ledger.Transfer;
import dev.tillgate.foundation.persistence.WriteBatch;
import java.math.BigDecimal;
import org.joda.money.CurrencyUnit;
import org.springframework.stereotype.Component;

/**
 * Books what becomes of the money that is owed to a merchant. Each act names what it is about, such
 * as a payout or a line of a statement.
 */
@Component
public class PayoutBooks {
  private final Journal journal;

  PayoutBooks(Journal journal) {
    this.journal = journal;
  }

  /** An amount of money; negative where the merchant owes it. */
  public record Money(CurrencyUnit currency, BigDecimal amount) {}

  /** Books that what is owed in one currency is owed in another. */
  public void exchanged(WriteBatch batch, String about, Money from, Money to) {
    book(batch, about, from, Kind.FX, Account.MERCHANT_PAYABLE, Account.EXCHANGE);
    book(batch, about, to, Kind.FX, Account.EXCHANGE, Account.MERCHANT_PAYABLE);
  }

  /** Books that a part is held for a while. */
  public void held(WriteBatch batch, String about, Money money) {
    book(
        batch, about, money, Kind.RESERVE_HOLD, Account.MERCHANT_PAYABLE, Account.MERCHANT_RESERVE);
  }

  /** Books that what was held can be paid out. */
  public void released(WriteBatch batch, String about, Money money) {
    book(
        batch,
        about,
        money,
        Kind.RESERVE_RELEASE,
        Account.MERCHANT_RESERVE,
        Account.MERCHANT_PAYABLE);
  }

  /** Books what a transfer costs. */
  public void charged(WriteBatch batch, String about, Money fee) {
    book(batch, about, fee, Kind.PAYOUT_FEE, Account.MERCHANT_PAYABLE, Account.FEES);
  }

  /** Books that the merchant was paid. */
  public void paid(WriteBatch batch, String about, Money money) {
    book(batch, about, money, Kind.PAYOUT, Account.MERCHANT_PAYABLE, Account.COLLECTED);
  }

  /** Books that a transfer did not happen, or came back. */
  public void canceled(WriteBatch batch, String about, Money money) {
    book(
        batch, about, money, Kind.PAYOUT_CANCELLATION, Account.COLLECTED, Account.MERCHANT_PAYABLE);
  }

  /** Books what a person has granted the merchant or, where it is negative, charged. */
  public void adjusted(WriteBatch batch, String about, Money money) {
    book(batch, about, money, Kind.ADJUSTMENT, Account.FEES, Account.MERCHANT_PAYABLE);
  }

  /** Books what had been collected for the merchant, or kept, before these books began. */
  public void broughtForward(WriteBatch batch, String about, Money money) {
    book(batch, about, money, Kind.BROUGHT_FORWARD, Account.COLLECTED, Account.MERCHANT_PAYABLE);
  }

  private void book(
      WriteBatch batch, String about, Money money, Kind kind, Account debit, Account credit) {
    Transfer transfer = Transfer.signed(kind, debit, credit, money.amount());
    journal.book(batch, about, money.currency(), transfer);
  }
}
