package dev.tillgate.foundation.tax;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a tax decision depends on.
 *
 * @param country the shopper's two-letter country code, any case
 * @param state full name or code; null or empty when none was given
 * @param treatment which rate the product bears
 * @param on the day of the sale
 * @param businessTaxId the shopper's VAT number; null, empty or invalid for a consumer
 * @param taxExemptionId a US exemption certificate; null or empty when there is none
 * @param model who sells to the shopper
 */
public record TaxQuestion(
    String country,
    @Nullable String state,
    TaxTreatment treatment,
    LocalDate on,
    @Nullable String businessTaxId,
    @Nullable String taxExemptionId,
    BusinessModel model) {}
