/** Buyers and receivers as every sale knows them. */
@ApplicationModule(allowedDependencies = "foundation.kernel")
@NullMarked
package dev.tillgate.sale.party;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
