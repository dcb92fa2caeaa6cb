package dev.tillgate.offer.campaign.api;

/** Whose campaign it is: the merchant's own, or an affiliate's, of which there are none. */
public enum CampaignOwnerType {
  MERCH,
  AFF
}
