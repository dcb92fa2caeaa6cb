/** How an order is paid: methods, gateways, the card vault. */
@ApplicationModule(
    allowedDependencies = {"kernel", "persistence", "operation::shape", "access", "cart::api"})
@NullMarked
package dev.tillgate.payment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
