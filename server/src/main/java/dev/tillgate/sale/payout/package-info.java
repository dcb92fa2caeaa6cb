/** Payouts: what merchants are owed, stated period by period, and transferred to them. */
@ApplicationModule(
    allowedDependencies = {
      "foundation.kernel",
      "foundation.persistence",
      "foundation.shopfile",
      "foundation.merchant",
      "foundation.events",
      "foundation.exchange",
      "foundation.ledger",
      "foundation.schedule",
      "gate.operation",
      "gate.operation::shape"
    })
@NullMarked
package dev.tillgate.sale.payout;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
