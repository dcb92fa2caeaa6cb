package dev.tillgate.offer.promotion.api;

/** A share of the price, or an amount in each currency. */
public enum DiscountType {
  PERCENT,
  FIXED
}
