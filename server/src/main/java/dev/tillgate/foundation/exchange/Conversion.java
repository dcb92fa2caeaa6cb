package dev.tillgate.foundation.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * An amount in another currency, and how it came about.
 *
 * @param amount rounded to the minor unit of the new currency
 * @param rate units of the new currency for one of the old, to six significant digits; for the
 *     explanation only, the amount is not computed from it
 * @param day the day of the rate, the asked one or an earlier one
 */
public record Conversion(BigDecimal amount, BigDecimal rate, LocalDate day) {}
