/**
 * Shops as files: what modules say of theirs in sections, read strictly and written back without
 * loss.
 */
@ApplicationModule(
    allowedDependencies = {
      "foundation.kernel",
      "foundation.merchant",
      "foundation.persistence",
      "foundation.tax"
    })
@NullMarked
package dev.tillgate.foundation.shopfile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
