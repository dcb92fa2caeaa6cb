/** Promotions and coupons: what makes a price lower than the catalogue's, and by how much. */
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
package dev.tillgate.offer.promotion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
