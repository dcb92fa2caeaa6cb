/** Double-entry books: every movement of money is a transfer between two accounts. */
@ApplicationModule(
    allowedDependencies = {
      "foundation.kernel",
      "foundation.persistence",
      "foundation.merchant",
      "foundation.schedule"
    })
@NullMarked
package dev.tillgate.foundation.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
