package dev.tillgate.offer.catalog.api;

import org.jspecify.annotations.Nullable;

/** A product inside a bundle. */
public record BundleProduct(@Nullable Long productId, @Nullable String productCode) {}
