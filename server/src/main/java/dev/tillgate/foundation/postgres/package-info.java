/** The PostgreSQL that Tillgate brings along: unpacked, set up, started, watched and stopped. */
@ApplicationModule(allowedDependencies = "foundation.kernel")
@NullMarked
package dev.tillgate.foundation.postgres;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
