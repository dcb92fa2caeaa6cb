/** Subscriptions and the calendar they are billed by. */
@ApplicationModule(
    allowedDependencies = {"kernel", "persistence", "access", "events", "cart", "payment", "order"})
@NullMarked
package dev.tillgate.subscription;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
