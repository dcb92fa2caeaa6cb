package dev.tillgate.offer.catalog.api;

import dev.tillgate.gate.operation.shape.TextBefore6;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a product's subscriptions are billed.
 *
 * @param billingCycle how many units a cycle has; -1 for a lifetime
 * @param billingCycleUnits M for months, D for days
 * @param deprecatedProducts codes of products whose subscriptions this one replaces
 * @param bundleRenewalManagement GLOBAL or INDIVIDUAL: whether a bundle renews as one
 * @param isOneTimeFee whether the first payment is not repeated
 * @param usageBilling 1 when usage is billed afterwards, else 0
 */
public record SubscriptionInformation(
    List<String> deprecatedProducts,
    @Nullable String bundleRenewalManagement,
    @TextBefore6 @ProductFault.Of(ProductFault.PRODUCT_BILLING_CYCLE_INVALID)
        @Nullable Integer billingCycle,
    @ProductFault.Of(ProductFault.PRODUCT_BILLING_CYCLE_INVALID)
        @Nullable BillingCycleUnit billingCycleUnits,
    @Nullable Boolean isOneTimeFee,
    @Nullable ContractPeriod contractPeriod,
    @Nullable Integer usageBilling,
    @Nullable GracePeriod gracePeriod,
    @Nullable RenewalEmails renewalEmails) {}
