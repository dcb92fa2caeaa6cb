package dev.tillgate.sale.cart.api;

import org.jspecify.annotations.Nullable;

/** A merchant's own question and the shopper's answer. */
public record AdditionalField(
    @Nullable String code, @Nullable String text, @Nullable String value) {}
