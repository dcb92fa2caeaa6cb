/** What must happen later: one table of due work, in shop time. */
@ApplicationModule(allowedDependencies = {"kernel", "persistence"})
@NullMarked
package dev.tillgate.schedule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
