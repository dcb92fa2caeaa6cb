/** A cart checked and priced, before anyone pays. */
@ApplicationModule(
    allowedDependencies = {
      "foundation.kernel",
      "sale.party",
      "gate.operation",
      "gate.operation::shape",
      "foundation.merchant",
      "foundation.tax",
      "foundation.exchange",
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
      "offer.shipping"
    })
@NullMarked
package dev.tillgate.sale.cart;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
