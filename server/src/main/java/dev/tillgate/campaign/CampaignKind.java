package dev.tillgate.campaign;

/** The two kinds of campaigns. */
enum CampaignKind {
  CROSS_SELL,
  UP_SELL
}
