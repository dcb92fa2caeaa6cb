package dev.tillgate.catalog.api;

/** Whether prices are before or after tax. */
public enum PriceType {
  NET,
  GROSS
}
