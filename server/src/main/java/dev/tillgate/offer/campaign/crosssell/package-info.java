/** Cross-sell campaigns: what is recommended beside a product, and for less. */
@NamedInterface("crosssell")
@NullMarked
package dev.tillgate.offer.campaign.crosssell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
