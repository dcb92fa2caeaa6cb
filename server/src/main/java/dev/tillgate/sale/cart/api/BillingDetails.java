package dev.tillgate.sale.cart.api;

import dev.tillgate.foundation.kernel.Builder;
import org.jspecify.annotations.Nullable;

/** Who pays. */
@Builder
public record BillingDetails(
    @Nullable String firstName,
    @Nullable String lastName,
    @Nullable String company,
    @Nullable String countryCode,
    @Nullable String state,
    @Nullable String city,
    @Nullable String address1,
    @Nullable String address2,
    @Nullable String zip,
    @Nullable String email,
    @Nullable String phone,
    @Nullable String fiscalCode,
    @Nullable String taxExemptionId)
    implements BillingDetailsBuilder.With {}
