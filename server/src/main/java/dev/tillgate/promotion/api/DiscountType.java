package dev.tillgate.promotion.api;

/** A share of the price, or an amount in each currency. */
public enum DiscountType {
  PERCENT,
  FIXED
}
