/**
 * Words that every module speaks: faults, money, countries, clocks, references. Depends on nothing
 * of ours.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.tillgate.foundation.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
