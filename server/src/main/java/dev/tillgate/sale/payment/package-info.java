/** How an order is paid: methods, gateways, the card vault. */
@ApplicationModule(
    allowedDependencies = {
      "foundation.kernel",
      "sale.party",
      "foundation.persistence",
      "foundation.merchant",
      "gate.operation::shape",
      "sale.party"
    })
@NullMarked
package dev.tillgate.sale.payment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
