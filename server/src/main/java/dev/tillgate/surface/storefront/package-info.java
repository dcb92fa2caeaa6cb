/** Pages for shoppers. */
@ApplicationModule(
    allowedDependencies = {"foundation.kernel", "gate.operation", "sale.order", "sale.payment"})
@NullMarked
package dev.tillgate.surface.storefront;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
