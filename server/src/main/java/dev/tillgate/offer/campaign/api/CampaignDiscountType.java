package dev.tillgate.offer.campaign.api;

/** A share of the price of a unit, or an amount off it. */
public enum CampaignDiscountType {
  PERCENT,
  FIXED
}
