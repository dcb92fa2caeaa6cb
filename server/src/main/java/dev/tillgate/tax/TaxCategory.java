package dev.tillgate.tax;

/** How a product is taxed. */
public enum TaxCategory {
  /** The country's full rate. */
  STANDARD,
  /** The rate of electronic publications; the full rate where the table lists no lower one. */
  REDUCED,
  /** No tax at all. */
  EXEMPT
}
