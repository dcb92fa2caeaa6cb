/** Merchants, and who may call in their name: keys, signatures, sessions, lock-out. */
@ApplicationModule(
    allowedDependencies = {"kernel", "persistence", "operation", "operation::shape", "tax"})
@NullMarked
package dev.tillgate.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
