package dev.tillgate.offer.campaign.api;

import org.jspecify.annotations.Nullable;

/**
 * How storefronts show up-sell recommendations.
 *
 * @param displayType overlay or interstitial
 */
public record UpSellSettings(@Nullable String displayType) {}
