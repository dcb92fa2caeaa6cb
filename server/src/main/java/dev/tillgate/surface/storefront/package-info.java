/** Pages for shoppers, and what they ask of the server. */
@ApplicationModule(
    allowedDependencies = {
      "foundation.kernel",
      "foundation.merchant",
      "foundation.persistence",
      "gate.operation",
      "gate.operation::shape",
      "gate.wire",
      "gate.wire::json",
      "sale.order",
      "sale.payment",
      "sale.payment::api"
    })
@NullMarked
package dev.tillgate.surface.storefront;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
