package dev.tillgate.offer.promotion.api;

import dev.tillgate.foundation.kernel.FaultCode;
import dev.tillgate.foundation.kernel.FaultMark;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Promotions and coupons. */
public enum PromotionFault implements FaultCode {
  PROMOTION_NOT_FOUND(31001, 404, "There is no such promotion."),
  PROMOTION_NAME_EMPTY(31002, 400, "The promotion name is mandatory."),
  PROMOTION_TEXT_TOO_LONG(31003, 400, "The text has at most 255 characters, a description 10000."),
  PROMOTION_TYPE_INVALID(
      31004,
      400,
      "Invalid promotion type. Accepted values: REGULAR, GLOBAL, SPECIAL_PRICE, RENEWAL and CUMULATIVE."),
  PROMOTION_TYPE_FIXED(31005, 400, "The promotion type cannot change."),
  PROMOTION_CHANNEL_INVALID(
      31006, 400, "Invalid channel type. Accepted values: ECOMMERCE, CHANNEL_MANAGER and ALL."),
  PROMOTION_DATE_INVALID(31007, 400, "The date is not valid. Use YYYY-MM-DD."),
  PROMOTION_DATES_REVERSED(31008, 400, "The promotion ends before it starts."),
  PROMOTION_LIMIT_INVALID(31009, 400, "The limit is a whole number that is not negative."),
  PROMOTION_DISCOUNT_EMPTY(31010, 400, "The discount is mandatory."),
  PROMOTION_DISCOUNT_TYPE_INVALID(
      31011, 400, "Invalid discount type. Accepted values: PERCENT and FIXED."),
  PROMOTION_DISCOUNT_PERCENT_INVALID(
      31012, 400, "The discount is a number between 0 and 100 percent."),
  PROMOTION_DISCOUNT_VALUES_EMPTY(
      31013, 400, "A fixed discount needs an amount in the default currency."),
  PROMOTION_AMOUNT_INVALID(31014, 400, "The amount is not valid: a number that is not negative."),
  PROMOTION_CURRENCY_INVALID(
      31015, 400, "The currency is not a known ISO 4217 code, or stands there twice."),
  PROMOTION_PRODUCTS_EMPTY(31016, 400, "No products have been provided."),
  PROMOTION_PRODUCTS_TOO_MANY(31017, 400, "A promotion names at most 1000 products."),
  PROMOTION_PRODUCT_INVALID(
      31018, 400, "There is no such product, or it has no such pricing configuration or option."),
  PROMOTION_PRODUCT_NOT_ASSIGNED(31019, 400, "The promotion does not name this product."),
  PROMOTION_SCOPE_EMPTY(31020, 400, "A cumulative promotion needs a tax category or products."),
  PROMOTION_COUPON_EMPTY(31021, 400, "A promotion that does not apply by itself needs a coupon."),
  PROMOTION_COUPON_TYPE_INVALID(
      31022,
      400,
      "Invalid coupon type. Accepted values: SINGLE with Code and MULTIPLE with Codes."),
  PROMOTION_COUPON_CODE_INVALID(
      31023, 400, "A coupon code has 1 to 255 characters and stands there once."),
  PROMOTION_COUPON_DUPLICATE(31024, 409, "Another promotion has this coupon code."),
  PROMOTION_COUPONS_TOO_MANY(31025, 400, "A promotion has at most 10000 coupon codes."),
  PROMOTION_COUPON_SINGLE_FIXED(
      31026, 400, "A SINGLE coupon cannot be removed, because a promotion keeps a coupon."),
  PROMOTION_COUPON_NOT_FOUND(31027, 400, "The promotion has no such coupon code."),
  PROMOTION_COUPON_LAST(
      31028, 400, "The last coupon code cannot be removed, because a promotion keeps a coupon."),
  PROMOTION_PRICE_MATRIX_INVALID(
      31029,
      400,
      "A special price needs a product, a combination of options once, and the price in the default currency."),
  PROMOTION_AFFILIATES_NOT_ALLOWED(
      31030, 400, "Special prices cannot be published to the affiliate network."),
  PROMOTION_THRESHOLD_INVALID(31031, 400, "A price threshold needs an amount."),
  PROMOTION_DISCOUNT_NOT_ALLOWED(31033, 400, "A promotion with special prices has no discount."),
  PROMOTION_RECURRING_INVALID(
      31032, 400, "ApplyRecurring is NONE, ALL, or CUSTOM with a RecurringChargesNumber above 0.");

  private final Text text;

  PromotionFault(int number, int status, String message) {
    this.text = new Text(number, status, message);
  }

  @Override
  public Text text() {
    return text;
  }

  /** Faults that an operation may answer with, or the one of a value that does not fit. */
  @FaultMark
  @Retention(RetentionPolicy.RUNTIME)
  public @interface Of {
    PromotionFault[] value();
  }
}
