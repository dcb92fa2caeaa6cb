package dev.tillgate.offer.campaign.crosssell;

import dev.tillgate.foundation.shopfile.ShopSection;
import org.springframework.stereotype.Component;

/** Cross-sell campaigns in shop files. */
@Component
class CrossSellSection extends ShopSection<CrossSellPart> {
  CrossSellSection(CrossSells campaigns) {
    super("crossSells", "cross-sell campaign", CrossSellPart.class, CrossSellPart::code);
    refersTo("products", CrossSellPart::products);
    puts((moment, part) -> campaigns.put(moment, part.toApi()));
  }
}
