/** Dated exchange rates: loaded from a file, kept, and used to convert amounts. */
@ApplicationModule(allowedDependencies = {"kernel", "persistence"})
@NullMarked
package dev.tillgate.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
