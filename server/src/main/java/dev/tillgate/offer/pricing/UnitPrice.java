package dev.tillgate.offer.pricing;

import dev.tillgate.offer.catalog.api.PriceType;
import java.math.BigDecimal;
import java.util.List;

/**
 * The price of one unit with its options, before discounts.
 *
 * @param amount rounded to the currency's minor unit; before or after tax as the type says
 */
public record UnitPrice(
    BigDecimal amount, PriceType type, List<ChosenOption> options, List<PriceStep> steps) {}
