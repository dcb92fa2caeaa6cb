package dev.tillgate.offer.campaign;

/** The two kinds of campaigns. */
enum CampaignKind {
  CROSS_SELL,
  UP_SELL
}
