package dev.tillgate.offer.campaign.api;

import dev.tillgate.gate.operation.Pagination;
import java.util.List;

/** One page of cross-sell campaigns. */
public record CrossSellPage(List<CrossSellCampaign> items, Pagination pagination) {}
