/** Merchants, and who may call in their name: keys, signatures, sessions, lock-out. */
@ApplicationModule(
    allowedDependencies = {
      "foundation.kernel",
      "foundation.persistence",
      "gate.operation",
      "gate.operation::shape",
      "foundation.merchant"
    })
@NullMarked
package dev.tillgate.gate.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
