package dev.tillgate.catalog.api;

import dev.tillgate.kernel.FaultCode;
import dev.tillgate.operation.shape.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * How a product's subscriptions are billed.
 *
 * @param billingCycle how many units a cycle has; -1 for a lifetime
 * @param billingCycleUnits M for months, D for days
 * @param isOneTimeFee whether the first payment is not repeated
 */
public record SubscriptionInformation(
    List<String> deprecatedProducts,
    @Nullable String bundleRenewalManagement,
    @Refusal(FaultCode.PRODUCT_BILLING_CYCLE_INVALID) @Nullable Integer billingCycle,
    @Refusal(FaultCode.PRODUCT_BILLING_CYCLE_INVALID) @Nullable BillingCycleUnit billingCycleUnits,
    @Nullable Boolean isOneTimeFee,
    @Nullable JsonNode contractPeriod,
    @Nullable Integer usageBilling,
    @Nullable JsonNode gracePeriod,
    @Nullable JsonNode renewalEmails) {}
