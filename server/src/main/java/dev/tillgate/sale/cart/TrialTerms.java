package dev.tillgate.sale.cart;

import dev.tillgate.offer.pricing.LineAmounts;

/**
 * A trial.
 *
 * @param amounts what is paid for all its days, in place of the line's own amounts
 */
public record TrialTerms(int days, LineAmounts amounts) {}
