package dev.tillgate.sale.purchase;

import org.jspecify.annotations.Nullable;

/** A question of the shop, by its code, and the shopper's answer. */
public record FieldAnswer(@Nullable String code, @Nullable String text, @Nullable String value) {}
