/** What something costs: pure arithmetic over catalogue prices, options and tax. */
@ApplicationModule(allowedDependencies = {"kernel", "operation", "catalog", "catalog::api", "tax"})
@NullMarked
package dev.tillgate.pricing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
