/** What holds for requests of every kind, and what merchants may know about their own. */
@ApplicationModule(
    allowedDependencies = {"kernel", "persistence", "operation", "operation::shape", "access"})
@NullMarked
package dev.tillgate.requests;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
