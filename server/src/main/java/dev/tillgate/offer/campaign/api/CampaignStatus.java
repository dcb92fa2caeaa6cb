package dev.tillgate.offer.campaign.api;

/** Whether a cross-sell campaign recommends; one that has ended does not. */
public enum CampaignStatus {
  ACTIVE,
  INACTIVE
}
