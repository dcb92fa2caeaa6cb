package dev.tillgate.surface.shopfile;

import dev.tillgate.offer.campaign.CampaignSettings;
import dev.tillgate.offer.campaign.crosssell.CrossSells;
import dev.tillgate.offer.campaign.upsell.UpSells;
import org.springframework.stereotype.Component;

/** Loads the campaigns of shop files. */
@Component
class CampaignLoader {
  private final CrossSells crossSells;
  private final UpSells upSells;
  private final CampaignSettings settings;

  CampaignLoader(CrossSells crossSells, UpSells upSells, CampaignSettings settings) {
    this.crossSells = crossSells;
    this.upSells = upSells;
    this.settings = settings;
  }

  /** Throws a fault of a campaign, before anything is written. */
  void rehearse(ShopFile shop) {
    shop.crossSells().forEach(part -> crossSells.checkAlone(part.toApi()));
    shop.upSells().forEach(part -> upSells.checkAlone(part.toApi()));
  }

  /** Loads the campaigns of a shop whose products are loaded. */
  void load(long merchantId, ShopFile shop) {
    shop.crossSells().forEach(part -> crossSells.put(merchantId, part.toApi()));
    shop.upSells().forEach(part -> upSells.put(merchantId, part.toApi()));
    if (!shop.crossSellTexts().isEmpty()) {
      settings.putTexts(
          merchantId, shop.crossSellTexts().stream().map(CrossSellTextPart::toApi).toList());
    }
  }
}
