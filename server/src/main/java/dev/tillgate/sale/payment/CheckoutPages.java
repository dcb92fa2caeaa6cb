package dev.tillgate.sale.payment;

/** Where shoppers are sent to approve a payment. */
public interface CheckoutPages {
  /** The page on which the shopper approves or refuses a PayPal payment. */
  String payPal(String token);
}
