package dev.tillgate.offer.catalog.api;

import org.jspecify.annotations.Nullable;

/**
 * How long a subscription is promised. Source: page "Product" 6.0.
 *
 * @param period 0 for no contract
 * @param action what happens at its end, such as RESTART or CANCEL; null for nothing
 * @param emailsDuringContract whether renewal emails are sent while it lasts
 */
public record ContractPeriod(
    @Nullable String action,
    @Nullable Boolean emailsDuringContract,
    @ProductFault.Of(ProductFault.PRODUCT_CONTRACT_PERIOD_INVALID) @Nullable Integer period,
    @ProductFault.Of(ProductFault.PRODUCT_CONTRACT_PERIOD_INVALID)
        @Nullable BillingCycleUnit periodUnits,
    @Nullable Boolean isUnlimited) {}
