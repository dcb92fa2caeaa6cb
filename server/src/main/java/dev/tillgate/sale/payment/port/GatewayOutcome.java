package dev.tillgate.sale.payment.port;

import org.jspecify.annotations.Nullable;

/** What became of a command. */
public sealed interface GatewayOutcome {

  /**
   * It is done.
   *
   * @param reference what the gateway calls it; null where that was known before
   * @param stored what the gateway keeps for later charges; null where it keeps nothing
   */
  record Approved(@Nullable String reference, @Nullable StoredMethod stored)
      implements GatewayOutcome {}

  /** The shopper must go somewhere first. */
  record NeedsCustomer(@Nullable String reference, CustomerStep step) implements GatewayOutcome {}

  /** The gateway has taken it and decides later. */
  record Pending(@Nullable String reference) implements GatewayOutcome {}

  /** It is refused. */
  record Declined(@Nullable String reference, Decline why) implements GatewayOutcome {}

  /**
   * Nobody knows: no answer came, or none that says.
   *
   * @param why in words for the log
   */
  record Unknown(String why) implements GatewayOutcome {}

  /** The gateway has never heard of the attempt that it was asked to find. */
  record Missing() implements GatewayOutcome {}
}
