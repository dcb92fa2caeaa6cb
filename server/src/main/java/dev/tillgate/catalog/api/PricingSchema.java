package dev.tillgate.catalog.api;

/** How options count */
public enum PricingSchema {
   on top of a base price,
   or as part of a price per combination.:DYNAMIC,
  FLAT
}
