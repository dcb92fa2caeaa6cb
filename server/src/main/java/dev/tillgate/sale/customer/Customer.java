package dev.tillgate.sale.customer;

import org.jspecify.annotations.Nullable;

/**
 * A customer account.
 *
 * @param reference given by the system, nine digits
 * @param externalReference the merchant's own; null when there is none
 * @param isNew whether the account is made by the purchase at hand
 */
public record Customer(long reference, @Nullable String externalReference, boolean isNew) {}
