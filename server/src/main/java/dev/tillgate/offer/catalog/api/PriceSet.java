package dev.tillgate.offer.catalog.api;

import java.util.List;

/** Prices of the first purchase and of renewals; renewals without prices use the first ones. */
public record PriceSet(List<Price> regular, List<Price> renewal) {}
