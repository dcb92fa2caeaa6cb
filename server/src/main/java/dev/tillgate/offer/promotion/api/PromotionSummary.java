package dev.tillgate.offer.promotion.api;

import dev.tillgate.foundation.kernel.FullBuilder;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A promotion as an order that has taken it shows it, as it was then. Source: catalogue §3.5.
 *
 * @param coupon the code that was entered; empty where none was
 * @param discount percent, or the amount in the currency beside it; null for special prices
 */
@FullBuilder
public record PromotionSummary(
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
    @Nullable DiscountType discountType) {}
