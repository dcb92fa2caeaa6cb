package dev.tillgate.offer.catalog.option;

import dev.tillgate.foundation.shopfile.ShopSection;
import org.springframework.stereotype.Component;

/** Price option groups in shop files. */
@Component
class OptionGroupSection extends ShopSection<OptionGroupPart> {
  OptionGroupSection(OptionGroups groups) {
    super("priceOptionGroups", "price option group", OptionGroupPart.class, OptionGroupPart::code);
    puts((moment, part) -> groups.put(moment, part.toApi()));
  }
}
