package dev.tillgate.offer.catalog.api;

import dev.tillgate.foundation.kernel.FaultCode;
import dev.tillgate.gate.operation.shape.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * How long an expired subscription can still be renewed. Source: page "Product" 6.0.
 *
 * @param type GLOBAL for the account's own period, CUSTOM for this one
 * @param period null for GLOBAL
 */
public record GracePeriod(
    @Refusal(FaultCode.PRODUCT_GRACE_PERIOD_INVALID) @Nullable SettingType type,
    @Refusal(FaultCode.PRODUCT_GRACE_PERIOD_INVALID) @Nullable BillingCycleUnit periodUnits,
    @Refusal(FaultCode.PRODUCT_GRACE_PERIOD_INVALID) @Nullable Integer period,
    @Nullable Boolean isUnlimited) {}
