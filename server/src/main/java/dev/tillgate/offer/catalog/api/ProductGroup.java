package dev.tillgate.offer.catalog.api;

import org.jspecify.annotations.Nullable;

/**
 * Products that belong together. Source: page "Product group".
 *
 * @param name unique in the shop
 * @param code given by the system, ten hexadecimal digits
 * @param templateName the cart template of the group's buy links
 */
public record ProductGroup(
    @Nullable String name,
    @Nullable String code,
    @Nullable String templateName,
    @Nullable String description,
    @Nullable Boolean enabled) {}
