package dev.tillgate.offer.shipping;

import dev.tillgate.foundation.merchant.Moment;
import dev.tillgate.foundation.persistence.Write;
import dev.tillgate.foundation.shopfile.ShopFile;
import dev.tillgate.foundation.shopfile.ShopSection;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Shipping methods in shop files. */
@Component
class ShippingSection extends ShopSection<ShippingPart> {
  private final ShippingMethods methods;

  ShippingSection(ShippingMethods methods) {
    super("shippingMethods", "shipping method", ShippingPart.class, ShippingPart::code);
    this.methods = methods;
  }

  @Override
  protected void check(ShopFile shop) {
    ShopFile.require(
        shop.of(this).filter(ShippingPart::preselected).count() <= 1,
        "only one shipping method is preselected");
  }

  @Override
  public Stream<Supplier<Write<?>>> acts(Moment moment, ShopFile shop) {
    return shop.of(this).map(part -> () -> methods.put(moment, part.toMethod()));
  }
}
