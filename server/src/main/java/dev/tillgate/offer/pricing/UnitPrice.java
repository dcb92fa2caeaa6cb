package dev.tillgate.offer.pricing;

import dev.tillgate.foundation.kernel.FullBuilder;
import dev.tillgate.offer.catalog.api.PriceType;
import java.math.BigDecimal;
import java.util.List;

/**
 * The price of one unit with its options, before discounts.
 *
 * @param amount rounded to the currency's minor unit; before or after tax as the type says
 */
@FullBuilder
public record UnitPrice(
    BigDecimal amount, PriceType type, List<ChosenOption> options, List<PriceStep> steps)
    implements UnitPriceBuilder.With {}
