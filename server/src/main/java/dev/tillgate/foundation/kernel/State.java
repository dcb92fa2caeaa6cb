package dev.tillgate.foundation.kernel;

/**
 * A state or province of a country.
 *
 * @param country two-letter country code, upper case
 * @param code the part after the dash in ISO 3166-2 ({@code CA} for California, {@code 34} for
 *     İstanbul)
 * @param name the full name as ISO 3166-2 or the country writes it
 */
public record State(String country, String code, String name) {}
