package dev.tillgate.offer.promotion;

import dev.tillgate.foundation.shopfile.ShopSection;
import org.springframework.stereotype.Component;

/** Promotions in shop files. */
@Component
class PromotionSection extends ShopSection<PromotionPart> {
  PromotionSection(Promotions promotions) {
    super("promotions", "promotion", PromotionPart.class, PromotionPart::code);
    refersTo("products", PromotionPart::productCodes);
    puts((moment, part) -> promotions.put(moment, part.toApi()));
  }
}
