package dev.tillgate.foundation.kernel;

/** Subjects of faults. */
public enum FaultFamily {
  /** The form of the request. Every operation may answer with these. */
  REQUEST,
  /** Who calls. Every operation may answer with these. */
  ACCESS,
  PRODUCT,
  PRODUCT_GROUP,
  ADDITIONAL_FIELD,
  SKU,
  UTILITY,
  CAMPAIGN,
  PROMOTION,
  /** Changing the prices of a product. */
  PRICING,
  /** Changing groups of price options. */
  PRICE_OPTIONS,
  ORDER_ITEMS,
  ORDER_BUYER,
  ORDER_PAYMENT,
  ORDER_READ
}
