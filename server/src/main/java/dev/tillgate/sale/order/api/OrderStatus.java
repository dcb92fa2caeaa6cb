package dev.tillgate.sale.order.api;

/** Where an order stands. Source: page "Order flow in 2Checkout API". */
public enum OrderStatus {
  PENDING,
  AUTHRECEIVED,
  COMPLETE,
  CANCELED,
  REVERSED,
  REFUND
}
