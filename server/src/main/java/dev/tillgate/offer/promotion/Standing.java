package dev.tillgate.offer.promotion;

import dev.tillgate.offer.promotion.api.Promotion;
import org.jspecify.annotations.Nullable;

/**
 * How a promotion stands right now.
 *
 * @param uses the orders that have taken it, where their number is limited
 * @param coupon the coupon that was asked for, in upper case; null for none
 * @param spent whether an order has used that coupon up
 */
record Standing(Promotion promotion, int uses, @Nullable String coupon, boolean spent) {}
