/** SKUs: codes for one way to buy a product, set, found and resolved. */
@NamedInterface("sku")
@NullMarked
package dev.tillgate.offer.catalog.sku;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
