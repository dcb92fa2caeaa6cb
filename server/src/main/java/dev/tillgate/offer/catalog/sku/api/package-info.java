/** Wire types with the exact field names of the API. */
@NullMarked
package dev.tillgate.offer.catalog.sku.api;

import org.jspecify.annotations.NullMarked;
