package dev.tillgate.offer.pricing;

import java.math.BigDecimal;

/** How a part of a price came about: what it is, and the amount for one unit. */
public record PriceStep(String what, BigDecimal amount) {}
