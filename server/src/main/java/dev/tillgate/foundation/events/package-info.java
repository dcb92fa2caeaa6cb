/** What happened, written with the change itself, for everyone who tells of it. */
@ApplicationModule(allowedDependencies = {"foundation.kernel", "foundation.persistence"})
@NullMarked
package dev.tillgate.foundation.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
