package dev.tillgate.offer.promotion;

import dev.tillgate.foundation.kernel.Fault;
import dev.tillgate.foundation.kernel.Problems;
import dev.tillgate.foundation.merchant.Moment;
import dev.tillgate.foundation.persistence.Write;
import dev.tillgate.offer.promotion.api.CouponType;
import dev.tillgate.offer.promotion.api.Discount;
import dev.tillgate.offer.promotion.api.Promotion;
import dev.tillgate.offer.promotion.api.PromotionCoupon;
import dev.tillgate.offer.promotion.api.PromotionFault;
import dev.tillgate.offer.promotion.api.PromotionProduct;
import dev.tillgate.offer.promotion.api.PromotionType;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Changes parts of promotions: coupons, products, discounts. */
@Component
record PromotionParts(Promotions promotions, PromotionProducts catalogue) {
  /**
   * From now on the promotion applies with a coupon only. More codes of a MULTIPLE coupon come to
   * those that there are; every other coupon takes the place of the one before.
   */
  Write<Promotion> addCoupon(Moment moment, String code, PromotionCoupon given) {
    PromotionCoupon coupon = PromotionDefaults.read(given);
    return promotions.change(
        moment,
        code,
        before -> {
          Problems problems = new Problems();
          CouponRules.check(coupon, problems);
          problems.throwIfAny();
          return before
              .withCoupon(joined(before.coupon(), coupon))
              .withInstantDiscount(false)
              .withAutoApply(false);
        });
  }

  /** Takes codes from a MULTIPLE coupon and answers with what is left of it. */
  Write<PromotionCoupon> deleteCoupon(Moment moment, String code, PromotionCoupon given) {
    PromotionCoupon coupon = PromotionDefaults.read(given);
    return promotions
        .change(moment, code, before -> before.withCoupon(without(before, coupon)))
        .answering(changed -> Objects.requireNonNull(changed.coupon()));
  }

  Write<Promotion> addProducts(Moment moment, String code, List<PromotionProduct> products) {
    return promotions.change(
        moment,
        code,
        before -> {
          Problems problems = new Problems();
          problems.require(
              !products.isEmpty(), "Products", PromotionFault.PROMOTION_PRODUCTS_EMPTY);
          catalogue.check(moment.merchantId(), products, problems);
          problems.throwIfAny();
          return before.withProducts(
              Stream.concat(before.products().stream(), products.stream()).distinct().toList());
        });
  }

  /** A product without configuration and options means all entries of it. */
  Write<Promotion> deleteProducts(Moment moment, String code, List<PromotionProduct> products) {
    return promotions.change(
        moment, code, before -> before.withProducts(without(before, products)));
  }

  Write<Promotion> setDiscount(Moment moment, String code, Discount discount) {
    return promotions.change(
        moment,
        code,
        before -> {
          if (before.type() == PromotionType.SPECIAL_PRICE) {
            throw new Fault(PromotionFault.PROMOTION_DISCOUNT_NOT_ALLOWED);
          }
          return before.withDiscount(discount);
        });
  }

  private static PromotionCoupon joined(@Nullable PromotionCoupon before, PromotionCoupon added) {
    if (before == null
        || before.type() != CouponType.MULTIPLE
        || added.type() != CouponType.MULTIPLE) {
      return added;
    }
    Set<String> known = Set.copyOf(CouponCodes.keys(before));
    List<String> fresh =
        added.codes().stream().filter(code -> !known.contains(CouponCodes.key(code))).toList();
    return new PromotionCoupon(
        CouponType.MULTIPLE, null, Stream.concat(before.codes().stream(), fresh.stream()).toList());
  }

  private static PromotionCoupon without(Promotion before, PromotionCoupon removed) {
    PromotionCoupon coupon = before.coupon();
    if (coupon == null || coupon.type() != CouponType.MULTIPLE) {
      throw new Fault(PromotionFault.PROMOTION_COUPON_SINGLE_FIXED);
    }
    Problems problems = new Problems();
    Set<String> known = Set.copyOf(CouponCodes.keys(coupon));
    List<String> codes = CouponCodes.of(removed);
    problems.require(
        !codes.isEmpty(), "Coupon.Codes", PromotionFault.PROMOTION_COUPON_CODE_INVALID);
    for (int i = 0; i < codes.size(); i++) {
      problems.require(
          known.contains(CouponCodes.key(codes.get(i))),
          CouponRules.path(removed, i),
          PromotionFault.PROMOTION_COUPON_NOT_FOUND);
    }
    Set<String> gone = codes.stream().map(CouponCodes::key).collect(Collectors.toSet());
    List<String> left =
        coupon.codes().stream().filter(code -> !gone.contains(CouponCodes.key(code))).toList();
    problems.require(!left.isEmpty(), "Coupon.Codes", PromotionFault.PROMOTION_COUPON_LAST);
    problems.throwIfAny();
    return new PromotionCoupon(CouponType.MULTIPLE, null, left);
  }

  private static List<PromotionProduct> without(Promotion before, List<PromotionProduct> removed) {
    Problems problems = new Problems();
    problems.require(!removed.isEmpty(), "Products", PromotionFault.PROMOTION_PRODUCTS_EMPTY);
    for (int i = 0; i < removed.size(); i++) {
      PromotionProduct product = removed.get(i);
      problems.require(
          before.products().stream().anyMatch(entry -> isMeant(entry, product)),
          "Products[" + i + "]",
          PromotionFault.PROMOTION_PRODUCT_NOT_ASSIGNED);
    }
    problems.throwIfAny();
    return before.products().stream()
        .filter(entry -> removed.stream().noneMatch(product -> isMeant(entry, product)))
        .toList();
  }

  private static boolean isMeant(PromotionProduct entry, PromotionProduct named) {
    return Objects.equals(entry.code(), named.code())
        && (named.pricingConfigurationCode() == null
            || named.pricingConfigurationCode().equals(entry.pricingConfigurationCode()))
        && (named.pricingOptionCodes().isEmpty()
            || named.pricingOptionCodes().equals(entry.pricingOptionCodes()));
  }
}
