package dev.tillgate.offer.promotion.api;

/** One code that all shoppers share, or many of which each is good for one order. */
public enum CouponType {
  SINGLE,
  MULTIPLE
}
