/** What happened, written with the change itself, for everyone who tells of it. */
@ApplicationModule(allowedDependencies = {"kernel", "persistence"})
@NullMarked
package dev.tillgate.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
