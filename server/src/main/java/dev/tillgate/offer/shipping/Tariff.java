package dev.tillgate.offer.shipping;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The prices of a shipping method in one currency, before tax.
 *
 * @param currency ISO 4217 code, upper case
 * @param base for every parcel
 * @param perKilogram on top, for each kilogram
 * @param heavyFrom weight in kilograms from which {@code heavy} is charged too; null for never
 * @param heavy on top, for a parcel that is too heavy
 * @param byCountry on top, by the two-letter code of the country that it goes to, upper case
 */
public record Tariff(
    String currency,
    BigDecimal base,
    BigDecimal perKilogram,
    @Nullable BigDecimal heavyFrom,
    BigDecimal heavy,
    Map<String, BigDecimal> byCountry) {}
