/** Who buys, and which account a purchase joins. */
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "persistence",
      "operation",
      "operation::shape",
      "access",
      "events",
      "cart::api"
    })
@NullMarked
package dev.tillgate.customer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
