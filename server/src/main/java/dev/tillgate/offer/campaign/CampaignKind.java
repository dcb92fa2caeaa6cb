package dev.tillgate.offer.campaign;

/** The two kinds of campaigns. */
public enum CampaignKind {
  CROSS_SELL,
  UP_SELL
}
