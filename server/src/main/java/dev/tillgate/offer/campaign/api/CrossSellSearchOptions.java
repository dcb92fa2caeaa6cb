package dev.tillgate.offer.campaign.api;

import dev.tillgate.foundation.kernel.Builder;
import dev.tillgate.foundation.kernel.SearchFault;
import dev.tillgate.gate.operation.PageRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Filters of a search for cross-sell campaigns; what is left out does not filter. Source: page
 * "Search cross-sell campaigns".
 *
 * @param campaignName a part of the name
 * @param products master products, one of which the campaign must have
 * @param recommendedProducts recommended products, one of which it must have
 * @param startDate the campaign starts on this day or later; a time of day is ignored
 * @param endDate the campaign ends on this day or earlier
 */
@Builder
public record CrossSellSearchOptions(
    @Nullable String campaignName,
    @CampaignFault.Of(CampaignFault.CAMPAIGN_STATUS_INVALID) List<CampaignStatus> status,
    @Nullable CampaignOwnerType type,
    List<String> products,
    List<String> recommendedProducts,
    @Nullable String startDate,
    @Nullable String endDate,
    @SearchFault.Of(SearchFault.SEARCH_LIMIT_INVALID) @Nullable Integer page,
    @SearchFault.Of(SearchFault.SEARCH_LIMIT_INVALID) @Nullable Integer limit,
    @Nullable PageRequest pagination) {}
