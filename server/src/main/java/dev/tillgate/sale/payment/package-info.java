/** How an order is paid: methods, gateways, the card vault. */
@ApplicationModule(
    allowedDependencies = {
      "foundation.kernel",
      "foundation.persistence",
      "gate.operation::shape",
      "gate.access",
      "sale.cart::api"
    })
@NullMarked
package dev.tillgate.sale.payment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
