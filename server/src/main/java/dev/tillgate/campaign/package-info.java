/**
 * Cross-sell and up-sell campaigns: what is recommended beside or instead of a product, and for
 * less.
 */
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
package dev.tillgate.campaign;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
