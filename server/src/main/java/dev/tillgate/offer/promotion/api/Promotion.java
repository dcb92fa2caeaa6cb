package dev.tillgate.offer.promotion.api;

import dev.tillgate.foundation.kernel.Builder;
import dev.tillgate.gate.operation.shape.ManyForms;
import dev.tillgate.gate.operation.shape.MapKey;
import dev.tillgate.gate.operation.shape.Wire;
import dev.tillgate.gate.operation.shape.ZeroOne;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A promotion. Source: catalogue §5.6; page "Promotion" 6.0. Answers carry the coupon and the
 * discount as objects, so that they can be sent back, and their parts beside them.
 *
 * @param code given by the system, ten characters
 * @param startDate first day, in the account's time zone; null for at once
 * @param endDate last day; null for no end
 * @param maximumOrdersNumber how many orders it is for; null or 0 for any number
 * @param maximumQuantity how many units of an order it is for; null or 0 for all
 * @param instantDiscount whether it applies without a coupon; so does {@code autoApply}
 * @param recurringChargesNumber how many renewals keep the discount, for CUSTOM
 * @param productTaxCategoryUuid the tax category of the items that it is for
 * @param priceMatrix the prices of a SPECIAL_PRICE promotion
 * @param couponType the coupon's type again; read only where there is no coupon object
 * @param couponCodes the codes of a MULTIPLE coupon again
 * @param discountType the discount's type again
 */
@Builder
public record Promotion(
    @Nullable String code,
    @Nullable String name,
    @Nullable String description,
    @PromotionFault.Of(PromotionFault.PROMOTION_DATE_INVALID) @Nullable LocalDate startDate,
    @PromotionFault.Of(PromotionFault.PROMOTION_DATE_INVALID) @Nullable LocalDate endDate,
    @PromotionFault.Of(PromotionFault.PROMOTION_LIMIT_INVALID)
        @Nullable Integer maximumOrdersNumber,
    @PromotionFault.Of(PromotionFault.PROMOTION_LIMIT_INVALID) @Nullable Integer maximumQuantity,
    @Nullable Boolean instantDiscount,
    @ManyForms @Nullable PromotionCoupon coupon,
    @Nullable String discountLabel,
    @Nullable Boolean enabled,
    @PromotionFault.Of(PromotionFault.PROMOTION_CHANNEL_INVALID) @Nullable ChannelType channelType,
    @PromotionFault.Of(PromotionFault.PROMOTION_TYPE_INVALID) @Nullable PromotionType type,
    @ManyForms @Nullable Discount discount,
    @Nullable String defaultCurrency,
    List<PromotionProduct> products,
    @Nullable PriceThreshold priceThreshold,
    @PromotionFault.Of(PromotionFault.PROMOTION_RECURRING_INVALID)
        @Nullable ApplyRecurring applyRecurring,
    @PromotionFault.Of(PromotionFault.PROMOTION_RECURRING_INVALID)
        @Nullable Integer recurringChargesNumber,
    @ZeroOne @Nullable Boolean publishToAffiliatesNetwork,
    @ZeroOne @Nullable Boolean autoApply,
    List<PromotionTranslation> translations,
    List<String> sources,
    @Wire("ProductTaxCategoryUUID") @Nullable String productTaxCategoryUuid,
    List<PriceMatrixRow> priceMatrix,
    @PromotionFault.Of(PromotionFault.PROMOTION_COUPON_TYPE_INVALID)
        @Nullable CouponType couponType,
    List<String> couponCodes,
    @PromotionFault.Of(PromotionFault.PROMOTION_DISCOUNT_TYPE_INVALID)
        @Nullable DiscountType discountType)
    implements PromotionBuilder.With {

  /** The name in one language. */
  public record PromotionTranslation(@Nullable String name, @MapKey @Nullable String language) {}
}
