/** What a merchant sells: products, their prices and options. */
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "persistence",
      "operation",
      "operation::shape",
      "access",
      "events",
      "tax"
    })
@NullMarked
package dev.tillgate.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
