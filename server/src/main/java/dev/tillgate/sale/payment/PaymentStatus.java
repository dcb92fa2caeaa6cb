package dev.tillgate.sale.payment;

/** What became of a payment. */
public enum PaymentStatus {
  /** Waits for the shopper, or for money to arrive. */
  PENDING,
  /** The amount is blocked or received. */
  AUTHORIZED,
  DECLINED
}
