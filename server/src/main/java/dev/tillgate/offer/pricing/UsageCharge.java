package dev.tillgate.offer.pricing;

import java.math.BigDecimal;
import java.util.List;

/**
 * What used units cost.
 *
 * @param amount rounded to the currency's minor unit
 * @param steps how it came about, not rounded
 */
public record UsageCharge(BigDecimal amount, List<PriceStep> steps) {}
