/** What a merchant sells: products, their prices and options. */
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
      "foundation.tax"
    })
@NullMarked
package dev.tillgate.offer.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
