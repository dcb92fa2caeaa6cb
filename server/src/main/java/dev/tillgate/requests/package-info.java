/** What merchants may know about their requests: who changed what. */
@ApplicationModule(
    allowedDependencies = {"kernel", "persistence", "operation", "operation::shape", "access"})
@NullMarked
package dev.tillgate.requests;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
