/** What holds for requests of every kind, and what merchants may know about their own. */
@ApplicationModule(
    allowedDependencies = {
      "foundation.kernel",
      "foundation.persistence",
      "gate.operation",
      "gate.operation::shape",
      "foundation.merchant"
    })
@NullMarked
package dev.tillgate.gate.requests;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
