package dev.tillgate.sale.payment.port;

import dev.tillgate.foundation.merchant.Merchant;
import dev.tillgate.foundation.persistence.WriteBatch;
import java.util.Optional;
import java.util.function.Supplier;

/** The way to those who move the money. */
public interface Gateways {
  /** Who takes this charge of a shop, by name. */
  String taker(Merchant merchant, boolean testOrder, GatewayCommand charge);

  /** Whether a shop takes card numbers itself; a live one only does when it is told to. */
  boolean takesCardNumbers(Merchant merchant);

  /** What becomes of the command, where nobody outside need be asked. */
  Optional<GatewayOutcome> atOnce(Merchant merchant, String gateway, GatewayCommand command);

  /** What the gateway wants to be reminded of when it is asked for the command again. */
  Optional<String> hint(String gateway, GatewayCommand command);

  /**
   * Prepares to ask: the request's record is added to the batch.
   *
   * @param attemptId the attempt that the record belongs to
   * @return asks, in bounded time; only to be asked once the batch is durable, and then soon
   */
  Supplier<GatewayAnswer> prepare(
      WriteBatch batch, Merchant merchant, String gateway, long attemptId, GatewayCommand command);

  /** Adds to the batch how a recorded request ended. */
  void note(WriteBatch batch, Exchange exchange);
}
