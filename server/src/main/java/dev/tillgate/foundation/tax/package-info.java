/** Decides which tax a sale bears, and checks the numbers that change it. */
@ApplicationModule(allowedDependencies = "foundation.kernel")
@NullMarked
package dev.tillgate.foundation.tax;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
