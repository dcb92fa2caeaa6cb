/** A cart checked and priced, before anyone pays. */
@ApplicationModule(
    allowedDependencies = {
      "foundation.kernel",
      "foundation.merchant",
      "foundation.tax",
      "foundation.exchange",
      "gate.operation",
      "gate.operation::shape",
      "offer.campaign",
      "offer.campaign::api",
      "offer.campaign::crosssell",
      "offer.campaign::upsell",
      "offer.catalog",
      "offer.catalog::api",
      "offer.catalog::field",
      "offer.catalog::sku",
      "offer.pricing",
      "offer.promotion",
      "offer.promotion::api",
      "offer.shipping",
      "sale.party",
      "sale.party::api",
      "sale.payment::api",
      "sale.purchase"
    })
@NullMarked
package dev.tillgate.sale.cart;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
