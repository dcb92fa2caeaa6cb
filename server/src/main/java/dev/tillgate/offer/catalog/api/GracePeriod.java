package dev.tillgate.offer.catalog.api;

import org.jspecify.annotations.Nullable;

/**
 * How long an expired subscription can still be renewed. Source: page "Product" 6.0.
 *
 * @param type GLOBAL for the account's own period, CUSTOM for this one
 * @param period null for GLOBAL
 */
public record GracePeriod(
    @ProductFault.Of(ProductFault.PRODUCT_GRACE_PERIOD_INVALID) @Nullable SettingType type,
    @ProductFault.Of(ProductFault.PRODUCT_GRACE_PERIOD_INVALID)
        @Nullable BillingCycleUnit periodUnits,
    @ProductFault.Of(ProductFault.PRODUCT_GRACE_PERIOD_INVALID) @Nullable Integer period,
    @Nullable Boolean isUnlimited) {}
