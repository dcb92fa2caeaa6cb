package dev.tillgate.offer.catalog.api;

import dev.tillgate.foundation.kernel.Builder;
import dev.tillgate.gate.operation.shape.Wire;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Prices of a product for some countries.
 *
 * @param code given by the system, ten hexadecimal digits
 * @param isDefault whether it serves the countries that no other configuration names
 * @param billingCountries ISO 3166 codes that it serves; empty in the default one
 */
@Builder
public record PricingConfiguration(
    @Nullable String name,
    @Nullable String code,
    @Wire("Default") @Nullable Boolean isDefault,
    List<String> billingCountries,
    @ProductFault.Of(ProductFault.PRICING_CONFIGURATION_INVALID)
        @Nullable PricingSchema pricingSchema,
    @ProductFault.Of(ProductFault.PRICING_CONFIGURATION_INVALID) @Nullable PriceType priceType,
    @Nullable String defaultCurrency,
    @Nullable PriceSet prices,
    List<AssignedOptionGroup> priceOptions)
    implements PricingConfigurationBuilder.With {}
