package dev.tillgate.offer.promotion.api;

import dev.tillgate.foundation.kernel.Builder;
import dev.tillgate.foundation.kernel.FaultCode;
import dev.tillgate.gate.operation.PageRequest;
import dev.tillgate.gate.operation.shape.Refusal;
import dev.tillgate.gate.operation.shape.Wire;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Filters of a promotion search; what is left out does not filter. Source: page "Search promotions"
 * 6.0.
 *
 * @param coupons coupon codes with commas between them
 */
@Builder
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
