package dev.tillgate.foundation.ledger;

import dev.tillgate.foundation.ledger.Ledger.Kind;
import dev.tillgate.foundation.ledger.Ledger.Sale;
import dev.tillgate.foundation.ledger.Ledger.Transfer;
import dev.tillgate.foundation.persistence.WriteBatch;
import java.math.BigDecimal;
import org.joda.money.CurrencyUnit;
import org.springframework.stereotype.Component;

/**
 * Books payments that are disputed. While a dispute is open the bank has the money and the
 * merchant's part of it is held; when it is decided, both come back or both are gone.
 */
@Component
public class DisputeBooks {
  private final Journal journal;

  DisputeBooks(Journal journal) {
    this.journal = journal;
  }

  /**
   * A disputed amount of a finished order.
   *
   * @param sale the amounts as they were sold, with the version that the act leaves
   * @param before what the payer had got back before the dispute began
   * @param amount what is disputed, with tax; above zero
   */
  public record Dispute(Sale sale, BigDecimal before, BigDecimal amount) {
    private Returned parts() {
      return Returned.of(sale, before, amount);
    }

    private BigDecimal held() {
      return parts().ofMerchant(sale);
    }

    private BigDecimal taxOfOthers() {
      return sale.taxIsMerchants() ? BigDecimal.ZERO : parts().tax();
    }
  }

  /** Books that the bank has taken the amount back, and holds the merchant's part of it. */
  public void opened(WriteBatch batch, Dispute dispute) {
    book(
        batch,
        dispute,
        new Transfer(Kind.CHARGEBACK, Account.CONTESTED, Account.COLLECTED, dispute.amount()),
        new Transfer(
            Kind.CHARGEBACK_HOLD,
            Account.MERCHANT_PAYABLE,
            Account.MERCHANT_DISPUTED,
            dispute.held()));
  }

  /** Books that the bank has given the amount back, and releases the merchant's part of it. */
  public void won(WriteBatch batch, Dispute dispute) {
    book(
        batch,
        dispute,
        new Transfer(Kind.CHARGEBACK_WON, Account.COLLECTED, Account.CONTESTED, dispute.amount()),
        new Transfer(
            Kind.CHARGEBACK_RELEASE,
            Account.MERCHANT_DISPUTED,
            Account.MERCHANT_PAYABLE,
            dispute.held()));
  }

  /**
   * Books that the payer keeps the amount: what was held of the merchant's is gone, and its tax is
   * no longer owed. The platform keeps the fee of the sale.
   */
  public void lost(WriteBatch batch, Dispute dispute) {
    book(
        batch,
        dispute,
        new Transfer(
            Kind.CHARGEBACK_LOSS, Account.MERCHANT_DISPUTED, Account.CONTESTED, dispute.held()),
        new Transfer(
            Kind.CHARGEBACK_LOSS_TAX,
            Account.TAX_PAYABLE,
            Account.CONTESTED,
            dispute.taxOfOthers()));
  }

  /** Books what the platform charges for a dispute that begins, in a currency of its own. */
  public void openingFee(WriteBatch batch, Sale sale, CurrencyUnit currency, BigDecimal fee) {
    fee(batch, sale, currency, Kind.CHARGEBACK_FEE, fee);
  }

  /** Books what the platform charges for a dispute that is lost, in a currency of its own. */
  public void lossFee(WriteBatch batch, Sale sale, CurrencyUnit currency, BigDecimal fee) {
    fee(batch, sale, currency, Kind.CHARGEBACK_LOSS_FEE, fee);
  }

  private void fee(WriteBatch batch, Sale sale, CurrencyUnit currency, Kind kind, BigDecimal fee) {
    Transfer transfer = new Transfer(kind, Account.MERCHANT_PAYABLE, Account.FEES, fee);
    journal.book(batch, sale.refNo(), sale.version(), currency, transfer);
  }

  private void book(WriteBatch batch, Dispute dispute, Transfer... transfers) {
    Sale sale = dispute.sale();
    journal.book(batch, sale.refNo(), sale.version(), sale.currency(), transfers);
  }
}
