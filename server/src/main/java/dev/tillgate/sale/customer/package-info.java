/** Who buys, and which account a purchase joins. */
@ApplicationModule(
    allowedDependencies = {
      "foundation.kernel",
      "sale.party",
      "foundation.persistence",
      "foundation.merchant",
      "foundation.events",
      "sale.party",
      "sale.purchase"
    })
@NullMarked
package dev.tillgate.sale.customer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
