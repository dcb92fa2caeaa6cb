package dev.tillgate.offer.catalog.api;

import dev.tillgate.gate.operation.shape.MapKey;
import org.jspecify.annotations.Nullable;

/** A product's texts in one language; clients send a list or a map by language. */
public record ProductTranslation(
    @Nullable String name,
    @Nullable String description,
    @Nullable String longDescription,
    @Nullable String trialUrl,
    @Nullable String trialDescription,
    @Nullable String systemRequirements,
    @MapKey @Nullable String language) {}
