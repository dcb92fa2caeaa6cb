package dev.tillgate.offer.promotion.api;

import dev.tillgate.gate.operation.shape.ScalarForm;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A product that a promotion is for.
 *
 * @param pricingConfigurationCode the only configuration that it is for; null for all
 * @param pricingOptionCodes options that the shopper must have chosen, all of them
 */
public record PromotionProduct(
    @ScalarForm @Nullable String code,
    @Nullable String pricingConfigurationCode,
    List<String> pricingOptionCodes) {}
