package dev.tillgate.offer.catalog.api;

/** Units of a product's billing cycle. */
public enum BillingCycleUnit {
  /** Months. */
  M,
  /** Days. */
  D
}
