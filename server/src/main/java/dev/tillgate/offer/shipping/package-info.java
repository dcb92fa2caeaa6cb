/** What it costs to send tangible goods: the methods of a shop and their tariffs. */
@ApplicationModule(
    allowedDependencies = {
      "foundation.kernel",
      "foundation.documents",
      "foundation.events",
      "foundation.merchant",
      "foundation.persistence",
      "foundation.shopfile"
    })
@NullMarked
package dev.tillgate.offer.shipping;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
