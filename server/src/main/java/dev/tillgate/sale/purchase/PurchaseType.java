package dev.tillgate.sale.purchase;

/** What an item is. Source: seed "Place orders with dynamic product information". */
public enum PurchaseType {
  PRODUCT,
  /** A handling fee on top. */
  TAX,
  SHIPPING,
  /** An amount off the whole order; sent as a positive number. */
  COUPON
}
