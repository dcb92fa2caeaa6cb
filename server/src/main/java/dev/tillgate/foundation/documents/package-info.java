/**
 * What merchants keep as documents under codes: one way to read, add, change, delete and search
 * them, with their events, versions and notices.
 */
@ApplicationModule(
    allowedDependencies = {
      "foundation.kernel",
      "foundation.persistence",
      "foundation.merchant",
      "foundation.events"
    })
@NullMarked
package dev.tillgate.foundation.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
