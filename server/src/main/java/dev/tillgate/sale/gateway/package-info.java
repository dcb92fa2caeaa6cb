/** Gateways: each as pure functions, one executor that asks them, and the simulator. */
@ApplicationModule(
    allowedDependencies = {
      "foundation.kernel",
      "foundation.merchant",
      "foundation.persistence",
      "foundation.schedule",
      "foundation.shopfile",
      "gate.operation",
      "sale.payment",
      "sale.payment::port"
    })
@NullMarked
package dev.tillgate.sale.gateway;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
