/** A purchase: what is bought, by whom, on which terms and why, whoever asks for it. */
@ApplicationModule(
    allowedDependencies = {
      "foundation.kernel",
      "offer.catalog::api",
      "offer.pricing",
      "sale.party"
    })
@NullMarked
package dev.tillgate.sale.purchase;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
