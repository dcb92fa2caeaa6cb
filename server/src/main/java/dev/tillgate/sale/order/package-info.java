/** Orders: placed, paid, finished and read again. */
@ApplicationModule(
    allowedDependencies = {
      "foundation.kernel",
      "foundation.persistence",
      "foundation.shopfile",
      "foundation.merchant",
      "foundation.tax",
      "foundation.events",
      "foundation.exchange",
      "foundation.ledger",
      "foundation.schedule",
      "gate.operation",
      "gate.operation::shape",
      "offer.campaign::api",
      "offer.catalog::api",
      "offer.pricing",
      "offer.promotion",
      "offer.promotion::api",
      "sale.party",
      "sale.party::api",
      "sale.purchase",
      "sale.cart",
      "sale.cart::api",
      "sale.customer",
      "sale.payment",
      "sale.payment::api",
      "sale.payment::port"
    })
@NullMarked
package dev.tillgate.sale.order;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
