package dev.tillgate.sale.payment;

import java.math.BigDecimal;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/** Takes money from cards. */
interface PaymentGateway {

  /**
   * A charge to be authorised.
   *
   * @param attempt what the gateway knows it by; the same charge twice is one
   * @param testOrder whether the shopper pays with pretended money
   * @param sandbox whether the shop is a sandbox
   */
  record Charge(
      String attempt,
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

  /** What payments remember it by. */
  String name();

  /** Whether it takes such charges; of several gateways the first that does is asked. */
  default boolean takes(Charge charge) {
    return true;
  }

  /** Whether it asks the outside world, so that the attempt must be durable before. */
  default boolean asksOutside() {
    return false;
  }

  /** Blocks the amount on the card. What asks outside does so in bounded time, or throws. */
  Outcome authorize(Charge charge);

  /**
   * What became of an attempt; empty for one that never arrived, which must not succeed later
   * either.
   */
  default Optional<Outcome> find(String attempt) {
    return Optional.empty();
  }
}
