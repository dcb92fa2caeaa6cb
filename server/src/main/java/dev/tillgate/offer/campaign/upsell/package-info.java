/** Up-sell campaigns: what is recommended instead of a product, and for less. */
@NamedInterface("upsell")
@NullMarked
package dev.tillgate.offer.campaign.upsell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
