package dev.tillgate.surface.utility.api;

/**
 * A country that a shop sells to.
 *
 * @param countryCode ISO 3166, lower case as answers write countries
 * @param name in the language that was asked for
 */
public record AvailableCountry(String countryCode, String name) {}
