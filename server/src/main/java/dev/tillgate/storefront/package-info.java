/** Pages for shoppers. */
@ApplicationModule(allowedDependencies = {"kernel", "order", "payment"})
@NullMarked
package dev.tillgate.storefront;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
