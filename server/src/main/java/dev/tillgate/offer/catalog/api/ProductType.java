package dev.tillgate.offer.catalog.api;

/** Kinds of products. */
public enum ProductType {
  REGULAR,
  BUNDLE
}
