/** The protocols: readers of the operation catalogue. They know no domain module. */
@ApplicationModule(allowedDependencies = {"kernel", "operation", "operation::shape"})
@NullMarked
package dev.tillgate.wire;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
