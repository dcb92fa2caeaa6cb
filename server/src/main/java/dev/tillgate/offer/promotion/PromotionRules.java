package dev.tillgate.offer.promotion;

import dev.tillgate.foundation.kernel.Problems;
import dev.tillgate.offer.promotion.api.ApplyRecurring;
import dev.tillgate.offer.promotion.api.PriceThreshold;
import dev.tillgate.offer.promotion.api.Promotion;
import dev.tillgate.offer.promotion.api.PromotionFault;
import dev.tillgate.offer.promotion.api.PromotionType;
import org.jspecify.annotations.Nullable;

/** What makes a promotion acceptable, whatever the catalogue holds; every problem is found. */
final class PromotionRules {
  private static final int MAX_TEXT = 255;
  private static final int MAX_DESCRIPTION = 10_000;
  private static final int MAX_PRODUCTS = 1000;

  private PromotionRules() {}

  static void check(Promotion promotion, String merchantCurrency, Problems problems) {
    String name = promotion.name();
    problems.require(name != null && !name.isBlank(), "Name", PromotionFault.PROMOTION_NAME_EMPTY);
    checkLength(name, MAX_TEXT, "Name", problems);
    checkLength(promotion.discountLabel(), MAX_TEXT, "DiscountLabel", problems);
    checkLength(promotion.description(), MAX_DESCRIPTION, "Description", problems);
    checkLength(promotion.productTaxCategoryUuid(), MAX_TEXT, "ProductTaxCategoryUUID", problems);
    problems.require(promotion.type() != null, "Type", PromotionFault.PROMOTION_TYPE_INVALID);
    problems.require(
        promotion.channelType() != null, "ChannelType", PromotionFault.PROMOTION_CHANNEL_INVALID);
    problems.require(
        promotion.startDate() == null
            || promotion.endDate() == null
            || !promotion.endDate().isBefore(promotion.startDate()),
        "EndDate",
        PromotionFault.PROMOTION_DATES_REVERSED);
    checkLimit(promotion.maximumOrdersNumber(), "MaximumOrdersNumber", problems);
    checkLimit(promotion.maximumQuantity(), "MaximumQuantity", problems);
    checkRecurring(promotion, problems);
    checkCoupon(promotion, problems);
    checkScope(promotion, problems);
    String currency = PromotionDefaults.upper(promotion.defaultCurrency(), merchantCurrency);
    if (promotion.type() == PromotionType.SPECIAL_PRICE) {
      PriceMatrixRules.check(promotion, currency, problems);
    } else {
      DiscountRules.check(promotion.discount(), currency, "Discount", problems);
    }
    checkThreshold(promotion.priceThreshold(), problems);
  }

  private static void checkLength(@Nullable String text, int most, String path, Problems problems) {
    problems.require(
        text == null || text.length() <= most, path, PromotionFault.PROMOTION_TEXT_TOO_LONG);
  }

  private static void checkLimit(@Nullable Integer limit, String path, Problems problems) {
    problems.require(limit == null || limit >= 0, path, PromotionFault.PROMOTION_LIMIT_INVALID);
  }

  private static void checkRecurring(Promotion promotion, Problems problems) {
    Integer charges = promotion.recurringChargesNumber();
    problems.require(
        (charges == null || charges >= 0)
            && (promotion.applyRecurring() != ApplyRecurring.CUSTOM
                || (charges != null && charges > 0)),
        "RecurringChargesNumber",
        PromotionFault.PROMOTION_RECURRING_INVALID);
  }

  private static void checkCoupon(Promotion promotion, Problems problems) {
    boolean needed =
        !PromotionDefaults.automatic(promotion) && promotion.type() != PromotionType.RENEWAL;
    if (promotion.coupon() != null) {
      CouponRules.check(promotion.coupon(), problems);
    } else {
      problems.require(!needed, "Coupon", PromotionFault.PROMOTION_COUPON_EMPTY);
    }
  }

  private static void checkScope(Promotion promotion, Problems problems) {
    problems.require(
        promotion.products().size() <= MAX_PRODUCTS
            && promotion.priceMatrix().size() <= MAX_PRODUCTS,
        "Products",
        PromotionFault.PROMOTION_PRODUCTS_TOO_MANY);
    problems.require(
        promotion.type() != PromotionType.CUMULATIVE
            || promotion.productTaxCategoryUuid() != null
            || !promotion.products().isEmpty(),
        "ProductTaxCategoryUUID",
        PromotionFault.PROMOTION_SCOPE_EMPTY);
  }

  private static void checkThreshold(@Nullable PriceThreshold threshold, Problems problems) {
    if (threshold != null) {
      problems.require(
          !threshold.amounts().isEmpty(),
          "PriceThreshold.Amounts",
          PromotionFault.PROMOTION_THRESHOLD_INVALID);
      DiscountRules.checkAmounts(threshold.amounts(), "PriceThreshold.Amounts", problems);
    }
  }
}
