package dev.tillgate.promotion.api;

import dev.tillgate.kernel.FaultCode;
import dev.tillgate.operation.PageRequest;
import dev.tillgate.operation.shape.Refusal;
import dev.tillgate.operation.shape.Wire;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Filters of a promotion search; what is left out does not filter. Source: page "Search promotions"
 * 6.0.
 *
 * @param coupons coupon codes with commas between them
 */
public record SearchPromotionsOptions(
    @Refusal(FaultCode.PROMOTION_TYPE_INVALID) List<PromotionType> types,
    @Refusal(FaultCode.PROMOTION_CHANNEL_INVALID) @Nullable ChannelType channel,
    @Nullable Boolean enabled,
    @Nullable String productCode,
    @Nullable String coupons,
    @Wire("ProductTaxCategoryUUID") @Nullable String productTaxCategoryUuid,
    @Refusal(FaultCode.SEARCH_LIMIT_INVALID) @Nullable Integer limit,
    @Refusal(FaultCode.SEARCH_LIMIT_INVALID) @Nullable Integer page,
    @Nullable PageRequest pagination) {}
