package dev.tillgate.offer.promotion.api;

import dev.tillgate.offer.promotion.api.Discount.DiscountAmount;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a cart must be worth, without any reductions, for a promotion to apply.
 *
 * @param type NET for the worth before tax; every other word means with tax
 */
public record PriceThreshold(@Nullable String type, List<DiscountAmount> amounts) {}
