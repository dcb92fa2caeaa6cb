package dev.tillgate.offer.promotion;

import org.jspecify.annotations.Nullable;

/**
 * A promotion that could not apply.
 *
 * @param path where the request names it; null for one that would have applied by itself
 * @param reason a sentence for the caller
 */
public record RefusedPromotion(@Nullable String path, String reason) {}
