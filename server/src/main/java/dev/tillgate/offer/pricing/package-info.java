/** What something costs: pure arithmetic over catalogue prices, options and tax. */
@ApplicationModule(
    allowedDependencies = {
      "foundation.kernel",
      "gate.operation",
      "offer.catalog",
      "offer.catalog::api",
      "foundation.tax"
    })
@NullMarked
package dev.tillgate.offer.pricing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
