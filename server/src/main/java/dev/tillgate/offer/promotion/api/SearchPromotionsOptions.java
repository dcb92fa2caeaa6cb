package dev.tillgate.offer.promotion.api;

import dev.tillgate.foundation.kernel.Builder;
import dev.tillgate.foundation.kernel.SearchFault;
import dev.tillgate.gate.operation.PageRequest;
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
    @PromotionFault.Of(PromotionFault.PROMOTION_TYPE_INVALID) List<PromotionType> types,
    @PromotionFault.Of(PromotionFault.PROMOTION_CHANNEL_INVALID) @Nullable ChannelType channel,
    @Nullable Boolean enabled,
    @Nullable String productCode,
    @Nullable String coupons,
    @Wire("ProductTaxCategoryUUID") @Nullable String productTaxCategoryUuid,
    @SearchFault.Of(SearchFault.SEARCH_LIMIT_INVALID) @Nullable Integer limit,
    @SearchFault.Of(SearchFault.SEARCH_LIMIT_INVALID) @Nullable Integer page,
    @Nullable PageRequest pagination) {}
