/** Who buys, and which account a purchase joins. */
@ApplicationModule(
    allowedDependencies = {
      "foundation.kernel",
      "foundation.persistence",
      "foundation.shopfile",
      "foundation.merchant",
      "foundation.events",
      "sale.party",
      "sale.party::api",
      "sale.purchase"
    })
@NullMarked
package dev.tillgate.sale.customer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
