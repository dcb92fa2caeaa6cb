/** Who buys, and which account a purchase joins. */
@ApplicationModule(
    allowedDependencies = {
      "foundation.kernel",
      "sale.party",
      "foundation.persistence",
      "gate.operation",
      "gate.operation::shape",
      "foundation.merchant",
      "foundation.events",
      "sale.cart::api"
    })
@NullMarked
package dev.tillgate.sale.customer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
