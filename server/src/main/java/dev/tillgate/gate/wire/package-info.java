/** The protocols: readers of the operation catalogue. They know no domain module. */
@ApplicationModule(
    allowedDependencies = {"foundation.kernel", "gate.operation", "gate.operation::shape"})
@NullMarked
package dev.tillgate.gate.wire;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
