package dev.tillgate.offer.promotion;

import org.jspecify.annotations.Nullable;

/**
 * A promotion or coupon that a request names.
 *
 * @param path where it stands, in wire names
 * @param code the promotion's code or a coupon, as the client wrote it
 * @param item the line that names it, from 0; null where the whole order does
 */
public record NamedPromotion(String path, String code, @Nullable Integer item) {}
