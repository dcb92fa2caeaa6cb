package dev.tillgate.offer.promotion;

import dev.tillgate.offer.promotion.api.ApplyRecurring;
import dev.tillgate.offer.promotion.api.CouponType;
import dev.tillgate.offer.promotion.api.Discount;
import dev.tillgate.offer.promotion.api.Discount.DiscountAmount;
import dev.tillgate.offer.promotion.api.DiscountType;
import dev.tillgate.offer.promotion.api.PriceMatrixRow;
import dev.tillgate.offer.promotion.api.PriceMatrixRow.SpecialPrice;
import dev.tillgate.offer.promotion.api.Promotion;
import dev.tillgate.offer.promotion.api.PromotionCoupon;
import dev.tillgate.offer.promotion.api.PromotionType;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Fills in what a client may leave out and brings a promotion's parts into one form. */
final class PromotionDefaults {
  private PromotionDefaults() {}

  /** Whether it applies without being named. */
  static boolean automatic(Promotion promotion) {
    return Boolean.TRUE.equals(promotion.instantDiscount())
        || Boolean.TRUE.equals(promotion.autoApply());
  }

  /** Whether it is for a number of orders only. */
  static boolean limited(Promotion promotion) {
    return maximumOrders(promotion) != null;
  }

  /** How many orders it is for; null for any number. */
  static @Nullable Integer maximumOrders(Promotion promotion) {
    Integer maximum = promotion.maximumOrdersNumber();
    return maximum == null || maximum == 0 ? null : maximum;
  }

  /** Whether each of its codes is good for one order. */
  static boolean hasManyCoupons(Promotion promotion) {
    return promotion.couponType() == CouponType.MULTIPLE;
  }

  /** The promotion with coupon and discount as objects, from wherever the client put them. */
  static Promotion read(Promotion given) {
    PromotionCoupon coupon = given.coupon();
    if (coupon == null && !given.couponCodes().isEmpty()) {
      coupon =
          new PromotionCoupon(
              given.couponType(), given.couponCodes().getFirst(), given.couponCodes());
    }
    Promotion read = given.withCoupon(coupon == null ? null : read(coupon));
    return read.withDiscount(discount(given));
  }

  /** The coupon with the type that its codes tell. */
  static PromotionCoupon read(PromotionCoupon given) {
    CouponType type = given.type();
    if (type == null) {
      type =
          given.code() == null && !given.codes().isEmpty()
              ? CouponType.MULTIPLE
              : CouponType.SINGLE;
    }
    List<String> codes =
        given.codes().isEmpty() && given.code() != null ? List.of(given.code()) : given.codes();
    boolean many = type == CouponType.MULTIPLE;
    String code = given.code() == null && !codes.isEmpty() ? codes.getFirst() : given.code();
    return new PromotionCoupon(
        type,
        many || code == null ? null : code.strip(),
        many ? codes.stream().map(String::strip).toList() : List.of());
  }

  private static @Nullable Discount discount(Promotion given) {
    Discount discount = given.discount();
    return discount == null || discount.type() != null
        ? discount
        : discount.withType(given.discountType());
  }

  /** A promotion that passes the rules, as it is kept and shown. */
  static Promotion complete(Promotion given, String code, String merchantCurrency) {
    String currency = upper(given.defaultCurrency(), merchantCurrency);
    boolean special = given.type() == PromotionType.SPECIAL_PRICE;
    Discount discount =
        special || given.discount() == null ? null : complete(given.discount(), currency);
    PromotionCoupon coupon = given.coupon();
    return given
        .with()
        .code(code)
        .instantDiscount(Boolean.TRUE.equals(given.instantDiscount()))
        .autoApply(Boolean.TRUE.equals(given.autoApply()))
        .enabled(!Boolean.FALSE.equals(given.enabled()))
        .publishToAffiliatesNetwork(Boolean.TRUE.equals(given.publishToAffiliatesNetwork()))
        .applyRecurring(
            given.applyRecurring() == null ? ApplyRecurring.NONE : given.applyRecurring())
        .defaultCurrency(currency)
        .discount(discount)
        .discountType(discount == null ? null : discount.type())
        .couponType(coupon == null ? null : coupon.type())
        .couponCodes(coupon == null ? List.of() : coupon.codes())
        .priceMatrix(
            special
                ? given.priceMatrix().stream().map(PromotionDefaults::complete).toList()
                : List.of())
        .build();
  }

  private static Discount complete(Discount given, String currency) {
    if (given.type() == DiscountType.PERCENT) {
      return new Discount(DiscountType.PERCENT, given.value(), List.of(), null);
    }
    return new Discount(
        DiscountType.FIXED,
        null,
        given.values().stream()
            .map(value -> new DiscountAmount(upper(value.currency(), currency), value.amount()))
            .toList(),
        upper(given.defaultCurrency(), currency));
  }

  private static PriceMatrixRow complete(PriceMatrixRow row) {
    return new PriceMatrixRow(
        row.productCode(),
        row.pricingConfigurationCode(),
        row.optionHash() == null ? MatrixRows.hash(row.options()) : row.optionHash(),
        row.options(),
        row.prices().stream()
            .map(price -> new SpecialPrice(price.value(), upper(price.currency(), "")))
            .toList());
  }

  static String upper(@Nullable String currency, String otherwise) {
    return (currency == null || currency.isBlank() ? otherwise : currency.strip())
        .toUpperCase(Locale.ROOT);
  }
}
