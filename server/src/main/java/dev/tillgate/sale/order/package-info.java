/** Orders: placed, paid, finished and read again. */
@ApplicationModule(
    allowedDependencies = {
      "foundation.kernel",
      "offer.campaign::api",
      "sale.party",
      "foundation.persistence",
      "gate.operation",
      "gate.operation::shape",
      "foundation.merchant",
      "foundation.tax",
      "foundation.events",
      "foundation.schedule",
      "offer.catalog::api",
      "offer.pricing",
      "sale.cart",
      "sale.cart::api",
      "offer.promotion",
      "offer.promotion::api",
      "sale.customer",
      "sale.payment",
      "foundation.ledger"
    })
@NullMarked
package dev.tillgate.sale.order;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
