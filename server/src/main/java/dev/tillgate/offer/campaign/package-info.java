/**
 * Cross-sell and up-sell campaigns: what is recommended beside or instead of a product, and for
 * less.
 */
@ApplicationModule(
    allowedDependencies = {
      "foundation.kernel",
      "foundation.documents",
      "foundation.persistence",
      "foundation.shopfile",
      "gate.operation",
      "gate.operation::shape",
      "foundation.merchant",
      "foundation.events",
      "offer.catalog",
      "offer.catalog::api",
      "offer.pricing"
    })
@NullMarked
package dev.tillgate.offer.campaign;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
