package dev.tillgate.offer.campaign.api;

/** What shoppers read above recommended products, in one language. */
public record CrossSellTexts(String title, String description, String language) {}
