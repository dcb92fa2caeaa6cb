package dev.tillgate.offer.catalog;

import dev.tillgate.offer.catalog.api.Product;

/** A product as it is stored, and how often it has been changed. */
public record StoredProduct(Product product, int version) {}
