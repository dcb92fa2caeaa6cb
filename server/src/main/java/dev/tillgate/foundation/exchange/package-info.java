/** Dated exchange rates: loaded from a file, kept, and used to convert amounts. */
@ApplicationModule(allowedDependencies = {"foundation.kernel", "foundation.persistence"})
@NullMarked
package dev.tillgate.foundation.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
