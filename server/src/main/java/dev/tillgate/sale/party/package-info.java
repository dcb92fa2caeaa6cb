/** Buyers and receivers as every sale knows them, and what must be known of them. */
@ApplicationModule(
    allowedDependencies = {"foundation.kernel", "foundation.tax", "gate.operation::shape"})
@NullMarked
package dev.tillgate.sale.party;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
