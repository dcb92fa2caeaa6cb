package dev.tillgate.offer.campaign.api;

import dev.tillgate.foundation.kernel.Builder;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cross-sell campaign. Source: seed "Cross-sell object", catalogue §5.7.
 *
 * @param masterProducts the products that lead to the recommendation
 * @param displayType cart, review or finish
 * @param products what is recommended
 * @param campaignCode given by the system
 * @param startDate the first day in the account's time zone; null for at once
 * @param endDate the last day; null for no end
 * @param campaignOwnerType always MERCH
 * @param productCode the master product that was asked for, in the answer about one product; older
 *     programs send the only master product here
 */
@Builder
public record CrossSellCampaign(
    List<String> masterProducts,
    @Nullable String displayType,
    @Nullable Boolean displayInEmail,
    List<CrossSellProduct> products,
    @Nullable String campaignCode,
    @Nullable String name,
    @CampaignFault.Of(CampaignFault.CAMPAIGN_DATE_INVALID) @Nullable LocalDate startDate,
    @CampaignFault.Of(CampaignFault.CAMPAIGN_DATE_INVALID) @Nullable LocalDate endDate,
    @CampaignFault.Of(CampaignFault.CAMPAIGN_STATUS_INVALID)
        @Nullable CampaignStatus campaignStatus,
    @Nullable CampaignOwnerType campaignOwnerType,
    @Nullable String productCode)
    implements CrossSellCampaignBuilder.With {}
