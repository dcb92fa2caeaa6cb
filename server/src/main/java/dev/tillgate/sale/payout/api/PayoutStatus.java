package dev.tillgate.sale.payout.api;

/** What became of a payout. Source: page "Search historical payouts". */
public enum PayoutStatus {
  /** The transfer covers all that was open. */
  PAID,
  /** Nothing was transferred; the balance is carried over. */
  NOT_PAID,
  /** The transfer covers a part of what was open. */
  PARTIALLY_PAID,
  /** The transfer did not happen, or came back. */
  CANCELED
}
