package dev.tillgate.offer.campaign;

/**
 * A campaign as it is stored.
 *
 * @param enabled the merchant's switch, whatever the day is
 * @param document the whole campaign, without what only answers show
 */
public record CampaignRow(
    CampaignKind kind,
    String code,
    String name,
    boolean enabled,
    CampaignPeriod period,
    Record document) {}
