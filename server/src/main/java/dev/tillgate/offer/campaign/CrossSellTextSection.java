package dev.tillgate.offer.campaign;

import dev.tillgate.foundation.shopfile.ShopSection;
import dev.tillgate.offer.campaign.api.CrossSellTexts;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Texts above recommended products in shop files; they replace those that the shop had. */
@Component
class CrossSellTextSection extends ShopSection<CrossSellTextPart> {
  CrossSellTextSection(CampaignSettings settings) {
    super(
        "crossSellTexts",
        "language of cross-sell texts",
        CrossSellTextPart.class,
        CrossSellTextPart::language);
    loads(
        (moment, shop) -> {
          List<CrossSellTexts> texts = shop.of(this).map(CrossSellTextPart::toApi).toList();
          return texts.isEmpty() ? Stream.of() : Stream.of(() -> settings.putTexts(moment, texts));
        });
  }
}
