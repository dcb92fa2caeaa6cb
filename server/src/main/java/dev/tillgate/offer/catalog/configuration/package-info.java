/** The pricing configurations of products: added, changed, priced, and given options. */
@NullMarked
package dev.tillgate.offer.catalog.configuration;

import org.jspecify.annotations.NullMarked;
