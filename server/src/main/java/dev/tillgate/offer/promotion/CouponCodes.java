package dev.tillgate.offer.promotion;

import dev.tillgate.offer.promotion.api.CouponType;
import dev.tillgate.offer.promotion.api.PromotionCoupon;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Coupon codes, which are compared without case and without spaces around them. */
final class CouponCodes {
  private CouponCodes() {}

  /** The code as it is compared. */
  static String key(String code) {
    return code.strip().toUpperCase(Locale.ROOT);
  }

  /** All codes of a coupon. */
  static List<String> of(@Nullable PromotionCoupon coupon) {
    if (coupon == null) {
      return List.of();
    }
    if (coupon.type() == CouponType.MULTIPLE) {
      return coupon.codes();
    }
    return coupon.code() == null ? List.of() : List.of(coupon.code());
  }

  static List<String> keys(@Nullable PromotionCoupon coupon) {
    return of(coupon).stream().map(CouponCodes::key).toList();
  }
}
