package dev.tillgate.sale.cart.api;

import dev.tillgate.gate.operation.shape.ScalarForm;
import org.jspecify.annotations.Nullable;

/** Who sent the shopper. */
public record Affiliate(
    @ScalarForm @Nullable String affiliateCode,
    @Nullable String affiliateSource,
    @Nullable String affiliateName,
    @Nullable String affiliateUrl) {}
