/** A cart checked and priced, before anyone pays. */
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "operation",
      "operation::shape",
      "access",
      "tax",
      "exchange",
      "campaign",
      "campaign::api",
      "catalog",
      "catalog::api",
      "pricing",
      "promotion",
      "promotion::api",
      "shipping"
    })
@NullMarked
package dev.tillgate.cart;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
