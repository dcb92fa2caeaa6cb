package dev.tillgate.offer.promotion;

import org.jspecify.annotations.Nullable;

/**
 * A promotion that a cart has taken.
 *
 * @param limited whether it is for a number of orders only
 * @param coupon the code of a MULTIPLE coupon that is used up, in upper case; null for none
 */
public record PromotionUse(String code, boolean limited, @Nullable String coupon) {}
