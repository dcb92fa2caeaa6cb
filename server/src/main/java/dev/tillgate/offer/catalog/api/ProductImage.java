package dev.tillgate.offer.catalog.api;

import dev.tillgate.gate.operation.shape.ScalarForm;
import dev.tillgate.gate.operation.shape.Wire;
import org.jspecify.annotations.Nullable;

/** A picture of a product. */
public record ProductImage(
    @Wire("Default") @Nullable Boolean isDefault, @Wire("URL") @ScalarForm @Nullable String url) {}
