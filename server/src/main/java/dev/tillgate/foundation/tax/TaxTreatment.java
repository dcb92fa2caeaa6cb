package dev.tillgate.foundation.tax;

/** Which rate a product bears. */
public enum TaxTreatment {
  /** The country's full rate. */
  STANDARD,
  /** The rate of electronic publications; the full rate where the table lists no lower one. */
  REDUCED,
  /** No tax at all. */
  EXEMPT
}
