/** What it costs to send tangible goods: the methods of a shop and their tariffs. */
@ApplicationModule(allowedDependencies = {"kernel", "persistence"})
@NullMarked
package dev.tillgate.shipping;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
