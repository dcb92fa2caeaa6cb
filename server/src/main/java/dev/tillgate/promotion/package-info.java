/** Promotions and coupons: what makes a price lower than the catalogue's, and by how much. */
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "persistence",
      "operation",
      "operation::shape",
      "access",
      "events",
      "catalog",
      "catalog::api",
      "pricing"
    })
@NullMarked
package dev.tillgate.promotion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
