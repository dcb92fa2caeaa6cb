package dev.tillgate.sale.payment;

/** What became of a payment. */
public enum PaymentStatus {
  /** A gateway outside is asked, and its answer is not known yet. */
  ATTEMPTED,
  /** Waits for the shopper, or for money to arrive. */
  PENDING,
  /** The amount is blocked or received. */
  AUTHORIZED,
  DECLINED
}
