package dev.tillgate.catalog.api;

/** Kinds of products. */
public enum ProductType {
  REGULAR,
  BUNDLE
}
