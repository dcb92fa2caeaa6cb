package dev.tillgate.offer.campaign.api;

import java.util.List;

/** One page of up-sell campaigns, in the form that this search has. */
public record UpSellPage(int page, int limit, List<UpSellCampaign> upsells, long upsellsCount) {}
