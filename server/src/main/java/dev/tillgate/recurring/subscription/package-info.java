/** Subscriptions and the calendar they are billed by. */
@ApplicationModule(
    allowedDependencies = {
      "foundation.kernel",
      "foundation.persistence",
      "foundation.merchant",
      "foundation.events",
      "sale.cart",
      "sale.payment",
      "sale.order",
      "sale.purchase"
    })
@NullMarked
package dev.tillgate.recurring.subscription;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
