/** What must happen later: one table of due work, in shop time. */
@ApplicationModule(
    allowedDependencies = {"foundation.kernel", "foundation.merchant", "foundation.persistence"})
@NullMarked
package dev.tillgate.foundation.schedule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
