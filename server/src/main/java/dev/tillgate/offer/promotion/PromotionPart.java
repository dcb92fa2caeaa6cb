package dev.tillgate.offer.promotion;

import dev.tillgate.foundation.kernel.Amounts;
import dev.tillgate.foundation.shopfile.Default;
import dev.tillgate.foundation.shopfile.ShopFile;
import dev.tillgate.offer.promotion.api.ApplyRecurring;
import dev.tillgate.offer.promotion.api.ChannelType;
import dev.tillgate.offer.promotion.api.CouponType;
import dev.tillgate.offer.promotion.api.Discount;
import dev.tillgate.offer.promotion.api.Discount.DiscountAmount;
import dev.tillgate.offer.promotion.api.DiscountType;
import dev.tillgate.offer.promotion.api.PriceMatrixRow;
import dev.tillgate.offer.promotion.api.PriceMatrixRow.MatrixOption;
import dev.tillgate.offer.promotion.api.PriceMatrixRow.SpecialPrice;
import dev.tillgate.offer.promotion.api.PriceThreshold;
import dev.tillgate.offer.promotion.api.Promotion;
import dev.tillgate.offer.promotion.api.PromotionBuilder;
import dev.tillgate.offer.promotion.api.PromotionCoupon;
import dev.tillgate.offer.promotion.api.PromotionProduct;
import dev.tillgate.offer.promotion.api.PromotionType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A promotion. It takes off a percentage or an amount, or sets prices of its own. */
record PromotionPart(
    String code,
    String name,
    @Nullable String description,
    @Nullable String label,
    @Default("regular") PromotionType type,
    @Default("ecommerce") ChannelType channel,
    @Default("true") boolean enabled,
    @Default("false") boolean automatic,
    @Nullable String coupon,
    List<String> coupons,
    @Nullable LocalDate starts,
    @Nullable LocalDate ends,
    @Default("0") int maximumOrders,
    @Default("0") int maximumQuantity,
    @Nullable BigDecimal percent,
    Map<String, BigDecimal> amounts,
    List<PromotedPart> products,
    @Nullable String taxCategory,
    List<SpecialPricePart> specialPrices,
    Map<String, BigDecimal> threshold,
    @Default("none") ApplyRecurring recurring,
    @Nullable Integer renewals) {

  PromotionPart {
    ShopFile.require(
        coupon == null || coupons.isEmpty(), "a promotion has one coupon or several, not both");
    ShopFile.require(
        percent == null || amounts.isEmpty(),
        "a promotion takes off a percentage or an amount, not both");
    Stream.of(amounts, threshold)
        .flatMap(map -> map.keySet().stream())
        .forEach(PromotionPart::requireCurrency);
  }

  /** A product of the same file that the promotion is for. */
  record PromotedPart(String product, @Nullable String pricing, List<String> options) {

    private PromotionProduct toApi() {
      return new PromotionProduct(product, pricing, options);
    }
  }

  /** The price of a product with one combination of options: the name of one in each group. */
  record SpecialPricePart(
      String product,
      @Nullable String pricing,
      Map<String, String> options,
      Map<String, BigDecimal> prices) {

    SpecialPricePart {
      prices.keySet().forEach(PromotionPart::requireCurrency);
    }

    private PriceMatrixRow toApi() {
      return new PriceMatrixRow(
          product,
          pricing,
          null,
          options.entrySet().stream()
              .map(option -> new MatrixOption(option.getKey(), option.getValue()))
              .toList(),
          prices.entrySet().stream()
              .map(price -> new SpecialPrice(price.getValue(), upper(price.getKey())))
              .toList());
    }
  }

  /** The products that it names. */
  Stream<String> productCodes() {
    return Stream.concat(
        products.stream().map(PromotedPart::product),
        specialPrices.stream().map(SpecialPricePart::product));
  }

  Promotion toApi() {
    return PromotionBuilder.builder()
        .code(code)
        .name(name)
        .description(description)
        .discountLabel(label)
        .type(type)
        .channelType(channel)
        .enabled(enabled)
        .instantDiscount(automatic)
        .coupon(couponToApi())
        .startDate(starts)
        .endDate(ends)
        .maximumOrdersNumber(maximumOrders == 0 ? null : maximumOrders)
        .maximumQuantity(maximumQuantity == 0 ? null : maximumQuantity)
        .discount(discountToApi())
        .products(products.stream().map(PromotedPart::toApi).toList())
        .productTaxCategoryUuid(taxCategory)
        .priceMatrix(specialPrices.stream().map(SpecialPricePart::toApi).toList())
        .priceThreshold(threshold.isEmpty() ? null : new PriceThreshold("GROSS", toApi(threshold)))
        .applyRecurring(recurring)
        .recurringChargesNumber(renewals)
        .build();
  }

  private @Nullable PromotionCoupon couponToApi() {
    if (!coupons.isEmpty()) {
      return new PromotionCoupon(CouponType.MULTIPLE, null, coupons);
    }
    return coupon == null ? null : new PromotionCoupon(CouponType.SINGLE, coupon, List.of());
  }

  private @Nullable Discount discountToApi() {
    if (!amounts.isEmpty()) {
      return new Discount(DiscountType.FIXED, null, toApi(amounts), null);
    }
    return percent == null ? null : new Discount(DiscountType.PERCENT, percent, List.of(), null);
  }

  private static List<DiscountAmount> toApi(Map<String, BigDecimal> amounts) {
    return amounts.entrySet().stream()
        .map(entry -> new DiscountAmount(upper(entry.getKey()), entry.getValue()))
        .toList();
  }

  private static void requireCurrency(String code) {
    ShopFile.require(Amounts.currency(code).isPresent(), code + " is no currency");
  }

  private static String upper(String currency) {
    return currency.toUpperCase(Locale.ROOT);
  }
}
