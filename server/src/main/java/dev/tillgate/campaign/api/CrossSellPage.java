package dev.tillgate.campaign.api;

import dev.tillgate.operation.Pagination;
import java.util.List;

/** One page of cross-sell campaigns. */
public record CrossSellPage(List<CrossSellCampaign> items, Pagination pagination) {}
