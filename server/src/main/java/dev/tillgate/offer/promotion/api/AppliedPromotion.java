package dev.tillgate.offer.promotion.api;

import dev.tillgate.foundation.kernel.FullBuilder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The promotion of a line or of an order. Source: catalogue §3.5.
 *
 * @param coupon the code that was entered; empty where none was
 * @param discount percent, or the amount in the currency beside it; null for special prices
 * @param promotions those stacked on top of it, in the order in which they were applied
 */
@FullBuilder
public record AppliedPromotion(
    String name,
    String code,
    @Nullable String description,
    @Nullable LocalDate startDate,
    @Nullable LocalDate endDate,
    @Nullable Integer maximumOrdersNumber,
    @Nullable Integer maximumQuantity,
    boolean instantDiscount,
    String coupon,
    @Nullable String discountLabel,
    boolean enabled,
    PromotionType type,
    @Nullable BigDecimal discount,
    @Nullable String discountCurrency,
    @Nullable DiscountType discountType,
    List<PromotionSummary> promotions) {

  /** The promotion with those stacked on it. */
  public static AppliedPromotion of(PromotionSummary promotion, List<PromotionSummary> stacked) {
    return AppliedPromotionBuilder.builder()
        .name(promotion.name())
        .code(promotion.code())
        .description(promotion.description())
        .startDate(promotion.startDate())
        .endDate(promotion.endDate())
        .maximumOrdersNumber(promotion.maximumOrdersNumber())
        .maximumQuantity(promotion.maximumQuantity())
        .instantDiscount(promotion.instantDiscount())
        .coupon(promotion.coupon())
        .discountLabel(promotion.discountLabel())
        .enabled(promotion.enabled())
        .type(promotion.type())
        .discount(promotion.discount())
        .discountCurrency(promotion.discountCurrency())
        .discountType(promotion.discountType())
        .promotions(stacked)
        .build();
  }
}
