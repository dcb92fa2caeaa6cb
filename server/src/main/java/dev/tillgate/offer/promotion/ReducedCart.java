package dev.tillgate.offer.promotion;

import java.util.List;

/**
 * The lines of a cart after promotions.
 *
 * @param uses the promotions that took something off, by code
 * @param refused those that could not apply
 */
public record ReducedCart(
    List<ReducibleLine> lines, List<PromotionUse> uses, List<RefusedPromotion> refused) {}
