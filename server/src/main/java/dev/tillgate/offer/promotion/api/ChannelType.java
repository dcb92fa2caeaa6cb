package dev.tillgate.offer.promotion.api;

/** Where a promotion is given: in the merchant's own shop, by partners, or both. */
public enum ChannelType {
  ECOMMERCE,
  CHANNEL_MANAGER,
  ALL
}
