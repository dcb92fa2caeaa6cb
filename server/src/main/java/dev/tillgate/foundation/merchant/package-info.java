/** Who sells: merchants, their settings and keys, and what time it is in their shops. */
@ApplicationModule(
    allowedDependencies = {"foundation.kernel", "foundation.persistence", "foundation.tax"})
@NullMarked
package dev.tillgate.foundation.merchant;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
