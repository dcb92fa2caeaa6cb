package dev.tillgate.offer.promotion.api;

import dev.tillgate.gate.operation.shape.ScalarForm;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The codes that shoppers enter; compared without case.
 *
 * @param code the code of a SINGLE coupon; a bare text stands for one
 * @param codes the codes of a MULTIPLE coupon
 */
public record PromotionCoupon(
    @PromotionFault.Of(PromotionFault.PROMOTION_COUPON_TYPE_INVALID) @Nullable CouponType type,
    @ScalarForm @Nullable String code,
    List<String> codes) {}
