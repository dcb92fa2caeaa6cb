package dev.tillgate.offer.catalog.sku;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a SKU in an order stands for.
 *
 * @param currency null for all
 * @param options as {@code GROUP=option}, sorted
 */
public record SoldSku(
    String productCode, @Nullable String currency, int from, int to, List<String> options) {}
