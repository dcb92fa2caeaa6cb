package dev.tillgate.offer.campaign.api;

import dev.tillgate.foundation.kernel.Builder;
import dev.tillgate.foundation.kernel.SearchFault;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Filters of a search for up-sell campaigns; what is left out does not filter, except that only
 * enabled ones are found. Source: page "Search upsell campaigns". A campaign without a first day
 * starts before any day, one without a last day ends after any.
 *
 * @param name a part of the name
 * @param statuses Enabled, Disabled, Expired
 */
@Builder
public record UpSellSearchOptions(
    @Nullable String name,
    List<String> primaryProductCodes,
    @Nullable String primaryProductCode,
    List<String> recommendedProductCodes,
    @Nullable String recommendedProductCode,
    List<String> statuses,
    @Nullable String status,
    @CampaignFault.Of(CampaignFault.CAMPAIGN_DATE_INVALID) @Nullable LocalDate startsAfter,
    @CampaignFault.Of(CampaignFault.CAMPAIGN_DATE_INVALID) @Nullable LocalDate startsBefore,
    @CampaignFault.Of(CampaignFault.CAMPAIGN_DATE_INVALID) @Nullable LocalDate endsAfter,
    @CampaignFault.Of(CampaignFault.CAMPAIGN_DATE_INVALID) @Nullable LocalDate endsBefore,
    @Nullable Boolean enabledForRenewals,
    List<String> campaignCodes,
    @Nullable String campaignCode,
    @SearchFault.Of(SearchFault.SEARCH_LIMIT_INVALID) @Nullable Integer page,
    @SearchFault.Of(SearchFault.SEARCH_LIMIT_INVALID) @Nullable Integer limit) {}
