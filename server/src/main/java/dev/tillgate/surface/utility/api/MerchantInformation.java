package dev.tillgate.surface.utility.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a cart needs to know of a shop; never its keys. Source: page "Expose merchant information".
 *
 * @param demoFlag Y for a shop that only pretends to sell, P for one that also takes test orders
 * @param forcedCurrency the only currency that a cart may show; null for any
 */
public record MerchantInformation(
    String companyName,
    String commercialName,
    @Nullable String homepage,
    String demoFlag,
    @Nullable String forcedCurrency,
    String defaultCurrency,
    List<String> paymentMethods,
    List<String> currencies,
    List<AvailableCountry> countries,
    List<String> languages) {}
