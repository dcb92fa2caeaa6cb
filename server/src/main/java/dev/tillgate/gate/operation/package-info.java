/**
 * What an API operation is: one annotated method, the catalogue of all of them, and the straight
 * line that every call follows.
 */
@ApplicationModule(
    allowedDependencies = {
      "foundation.kernel",
      "foundation.merchant",
      "foundation.persistence",
      "gate.operation::shape"
    })
@NullMarked
package dev.tillgate.gate.operation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
