/** Additional fields: what they may ask, changed, found, and given to products. */
@NamedInterface("field")
@NullMarked
package dev.tillgate.offer.catalog.field;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
