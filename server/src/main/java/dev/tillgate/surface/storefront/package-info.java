/** Pages for shoppers. */
@ApplicationModule(
    allowedDependencies = {
      "foundation.kernel",
      "gate.operation",
      "gate.wire",
      "sale.order",
      "sale.payment"
    })
@NullMarked
package dev.tillgate.surface.storefront;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
