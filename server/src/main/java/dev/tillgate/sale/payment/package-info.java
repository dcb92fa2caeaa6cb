/** How an order is paid: methods, attempts at gateways and their outcomes, the card vault. */
@ApplicationModule(
    allowedDependencies = {
      "foundation.kernel",
      "foundation.persistence",
      "foundation.merchant",
      "foundation.schedule",
      "gate.operation",
      "gate.operation::shape",
      "sale.party"
    })
@NullMarked
package dev.tillgate.sale.payment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
