/** What a shop can be asked about itself and the world: countries, currencies, languages, zones. */
@ApplicationModule(
    allowedDependencies = {"kernel", "operation", "operation::shape", "access", "payment"})
@NullMarked
package dev.tillgate.utility;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
