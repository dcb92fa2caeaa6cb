package dev.tillgate.offer.campaign.api;

import dev.tillgate.foundation.kernel.Builder;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An up-sell campaign. Source: page "Upsell" 6.0, catalogue §5.8.
 *
 * @param code a UUID, given by the system
 * @param startDate the first day in the account's time zone; null for at once
 * @param endDate the last day; null for no end
 * @param displayForManualRenewals whether it is offered when a subscription is renewed by hand
 * @param primaryProduct what leads to the recommendation
 * @param recommendedProduct what is offered in its place
 * @param status Enabled, Disabled or, after the last day, Expired
 * @param enabled the merchant's switch
 */
@Builder
public record UpSellCampaign(
    @Nullable String name,
    @Nullable String code,
    @CampaignFault.Of(CampaignFault.CAMPAIGN_DATE_INVALID) @Nullable LocalDate startDate,
    @CampaignFault.Of(CampaignFault.CAMPAIGN_DATE_INVALID) @Nullable LocalDate endDate,
    @Nullable Boolean displayForManualRenewals,
    @CampaignFault.Of(CampaignFault.CAMPAIGN_DISCOUNT_INVALID) @Nullable UpSellDiscount discount,
    @Nullable UpSellProduct primaryProduct,
    @Nullable UpSellProduct recommendedProduct,
    @Nullable String status,
    @Nullable Boolean enabled)
    implements UpSellCampaignBuilder.With {}
