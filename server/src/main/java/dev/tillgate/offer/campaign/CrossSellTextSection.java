package dev.tillgate.offer.campaign;

import dev.tillgate.foundation.kernel.Languages;
import dev.tillgate.foundation.shopfile.ShopFile;
import dev.tillgate.foundation.shopfile.ShopSection;
import dev.tillgate.offer.campaign.api.CrossSellTexts;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Texts above recommended products in shop files; they replace those that the shop had. */
@Component
class CrossSellTextSection extends ShopSection<CrossSellTextSection.TextPart> {
  /** What shoppers read above recommended products, in one language. */
  record TextPart(String language, String title, String description) {

    TextPart {
      ShopFile.require(Languages.known(language), language + " is not a language code");
    }

    CrossSellTexts toApi() {
      return new CrossSellTexts(title, description, Languages.normalise(language));
    }
  }

  CrossSellTextSection(CampaignSettings settings) {
    super("crossSellTexts", "language of cross-sell texts", TextPart.class, TextPart::language);
    loads(
        (moment, shop) -> {
          List<CrossSellTexts> texts = shop.of(this).map(TextPart::toApi).toList();
          return texts.isEmpty() ? Stream.of() : Stream.of(() -> settings.putTexts(moment, texts));
        });
  }
}
