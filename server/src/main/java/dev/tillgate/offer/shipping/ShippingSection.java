package dev.tillgate.offer.shipping;

import dev.tillgate.foundation.shopfile.ShopFile;
import dev.tillgate.foundation.shopfile.ShopSection;
import org.springframework.stereotype.Component;

/** Shipping methods in shop files. */
@Component
class ShippingSection extends ShopSection<ShippingPart> {
  ShippingSection(ShippingMethods methods) {
    super("shippingMethods", "shipping method", ShippingPart.class, ShippingPart::code);
    checks(
        parts ->
            ShopFile.require(
                parts.stream().filter(ShippingPart::preselected).count() <= 1,
                "only one shipping method is preselected"));
    puts((moment, part) -> methods.put(moment, part.toMethod()));
  }
}
