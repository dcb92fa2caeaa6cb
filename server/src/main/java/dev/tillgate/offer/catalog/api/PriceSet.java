package dev.tillgate.offer.catalog.api;

import dev.tillgate.foundation.kernel.Builder;
import java.util.List;

/** Prices of the first purchase and of renewals; renewals without prices use the first ones. */
@Builder
public record PriceSet(List<Price> regular, List<Price> renewal) implements PriceSetBuilder.With {}
