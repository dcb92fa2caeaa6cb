package dev.tillgate.offer.campaign.upsell;

import dev.tillgate.foundation.shopfile.ShopSection;
import org.springframework.stereotype.Component;

/** Up-sell campaigns in shop files. */
@Component
class UpSellSection extends ShopSection<UpSellPart> {
  UpSellSection(UpSells campaigns) {
    super("upSells", "up-sell campaign", UpSellPart.class, UpSellPart::code);
    refersTo("products", UpSellPart::products);
    puts((moment, part) -> campaigns.put(moment, part.toApi()));
  }
}
