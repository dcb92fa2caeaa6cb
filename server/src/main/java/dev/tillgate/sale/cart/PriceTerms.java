package dev.tillgate.sale.cart;

import dev.tillgate.offer.catalog.api.PriceType;
import org.jspecify.annotations.Nullable;

/**
 * What a line's price is made under, which reductions go by.
 *
 * @param configuration the code of the pricing configuration; null for a dynamic item
 * @param taxCategory the UUID that the product names; null for none
 */
public record PriceTerms(
    PriceType type, @Nullable String configuration, @Nullable String taxCategory) {}
