package dev.tillgate.offer.promotion.api;

/** Kinds of promotions. Source: page "Promotion" 6.0. */
public enum PromotionType {
  /** Off the products that it names; the best one of a line counts. */
  REGULAR,
  /** Off the whole cart; the best one counts. */
  GLOBAL,
  /** Final prices of its own; competes with the regular ones. */
  SPECIAL_PRICE,
  /** Off renewals of the products that it names. */
  RENEWAL,
  /** Off the products or the tax category that it names, on top of all others. */
  CUMULATIVE
}
