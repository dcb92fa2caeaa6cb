package dev.tillgate.kernel;

/** Subjects of faults. */
public enum FaultFamily {
  /** The form of the request. Every operation may answer with these. */
  REQUEST,
  /** Who calls. Every operation may answer with these. */
  ACCESS,
  PRODUCT,
  CAMPAIGN,
  PROMOTION,
  ORDER_ITEMS,
  ORDER_BUYER,
  ORDER_PAYMENT,
  ORDER_READ
}
