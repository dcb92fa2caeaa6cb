package dev.tillgate.promotion.api;

import dev.tillgate.kernel.FaultCode;
import dev.tillgate.operation.shape.Refusal;
import dev.tillgate.operation.shape.ScalarForm;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The codes that shoppers enter; compared without case.
 *
 * @param code the code of a SINGLE coupon; a bare text stands for one
 * @param codes the codes of a MULTIPLE coupon
 */
public record PromotionCoupon(
    @Refusal(FaultCode.PROMOTION_COUPON_TYPE_INVALID) @Nullable CouponType type,
    @ScalarForm @Nullable String code,
    List<String> codes) {}
