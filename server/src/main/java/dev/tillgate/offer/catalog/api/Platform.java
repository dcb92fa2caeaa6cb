package dev.tillgate.offer.catalog.api;

import dev.tillgate.gate.operation.shape.ScalarForm;
import org.jspecify.annotations.Nullable;

/** A platform that a product runs on. */
public record Platform(
    @Nullable String idPlatform,
    @ScalarForm @Nullable String platformName,
    @Nullable String category) {}
