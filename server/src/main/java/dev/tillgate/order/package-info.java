/** Orders: placed, paid, finished and read again. */
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "persistence",
      "operation",
      "operation::shape",
      "access",
      "tax",
      "events",
      "schedule",
      "catalog::api",
      "pricing",
      "cart",
      "cart::api",
      "promotion",
      "promotion::api",
      "customer",
      "payment",
      "ledger"
    })
@NullMarked
package dev.tillgate.order;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
