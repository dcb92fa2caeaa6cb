package dev.tillgate.sale.payment;

import java.math.BigDecimal;
import org.joda.money.CurrencyUnit;

/** Takes money from cards. */
interface PaymentGateway {

  /**
   * A charge to be authorised.
   *
   * @param testOrder whether the shopper pays with pretended money
   * @param sandbox whether the shop is a sandbox
   */
  record Charge(
      Card card,
      BigDecimal amount,
      CurrencyUnit currency,
      int installments,
      boolean testOrder,
      boolean sandbox) {}

  /** What became of it. */
  sealed interface Outcome {}

  /** The amount is blocked on the card. */
  record Approved() implements Outcome {}

  /** The card's bank refused; the text may be shown to the merchant. */
  record Declined(String text) implements Outcome {}

  /** Blocks the amount on the card. */
  Outcome authorize(Charge charge);
}
