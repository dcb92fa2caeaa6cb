package dev.tillgate.offer.pricing;

/** Which of a configuration's prices are meant. */
public enum Sale {
  /** What is sold for the first time. */
  FIRST,
  /** What is sold again; where no renewal prices are set, the first ones hold. */
  RENEWAL
}
