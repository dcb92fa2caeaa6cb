package dev.tillgate.offer.catalog.api;

/** How options count. */
public enum PricingSchema {
  /** On top of a base price. */
  DYNAMIC,
  /** Each combination has a price of its own. */
  FLAT
}
