package dev.tillgate.offer.promotion.api;

/** Which renewals keep the discount of the first charge. */
public enum ApplyRecurring {
  NONE,
  ALL,
  /** As many as {@code RecurringChargesNumber} says. */
  CUSTOM
}
