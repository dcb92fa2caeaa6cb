package dev.tillgate.sale.cart.api;

import org.jspecify.annotations.Nullable;

/** Who pays. */
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
    @Nullable String taxExemptionId) {}
