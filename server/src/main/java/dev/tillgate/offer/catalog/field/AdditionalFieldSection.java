package dev.tillgate.offer.catalog.field;

import dev.tillgate.foundation.shopfile.ShopSection;
import org.springframework.stereotype.Component;

/** Additional fields in shop files. */
@Component
class AdditionalFieldSection extends ShopSection<AdditionalFieldPart> {
  AdditionalFieldSection(AdditionalFields fields) {
    super(
        "additionalFields",
        "additional field",
        AdditionalFieldPart.class,
        AdditionalFieldPart::code);
    puts((moment, part) -> fields.put(moment, part.toApi()));
  }
}
