package dev.tillgate.offer.catalog.api;

/** Whether a price is before or after tax. */
public enum PriceType {
  NET,
  GROSS
}
