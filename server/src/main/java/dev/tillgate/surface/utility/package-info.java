/** What a shop can be asked about itself and the world: countries, currencies, languages, zones. */
@ApplicationModule(
    allowedDependencies = {
      "foundation.kernel",
      "gate.operation",
      "gate.operation::shape",
      "foundation.merchant",
      "sale.payment"
    })
@NullMarked
package dev.tillgate.surface.utility;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
