/** What a merchant sells: products, their prices and options. */
@ApplicationModule(
    allowedDependencies = {
      "foundation.kernel",
      "foundation.persistence",
      "gate.operation",
      "gate.operation::shape",
      "gate.access",
      "foundation.events",
      "foundation.tax"
    })
@NullMarked
package dev.tillgate.offer.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
