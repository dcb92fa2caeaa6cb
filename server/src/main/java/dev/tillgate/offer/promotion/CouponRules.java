package dev.tillgate.offer.promotion;

import dev.tillgate.foundation.kernel.Problems;
import dev.tillgate.offer.promotion.api.CouponType;
import dev.tillgate.offer.promotion.api.PromotionCoupon;
import dev.tillgate.offer.promotion.api.PromotionFault;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What makes a coupon acceptable. */
final class CouponRules {
  private static final int MAX_CODE = 255;
  private static final int MAX_CODES = 10_000;

  private CouponRules() {}

  static void check(PromotionCoupon coupon, Problems problems) {
    List<String> codes = CouponCodes.of(coupon);
    problems.require(
        !codes.isEmpty(), path(coupon, 0), PromotionFault.PROMOTION_COUPON_CODE_INVALID);
    problems.require(
        codes.size() <= MAX_CODES, "Coupon.Codes", PromotionFault.PROMOTION_COUPONS_TOO_MANY);
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < Math.min(codes.size(), MAX_CODES); i++) {
      String code = codes.get(i);
      boolean good = !code.isBlank() && code.length() <= MAX_CODE;
      problems.require(
          good && seen.add(CouponCodes.key(code)),
          path(coupon, i),
          PromotionFault.PROMOTION_COUPON_CODE_INVALID);
    }
  }

  /** Where a code of the coupon stands. */
  static String path(PromotionCoupon coupon, int index) {
    return coupon.type() == CouponType.MULTIPLE ? "Coupon.Codes[" + index + "]" : "Coupon.Code";
  }
}
