package dev.tillgate.offer.campaign;

import dev.tillgate.foundation.kernel.Languages;
import dev.tillgate.foundation.shopfile.ShopFile;
import dev.tillgate.offer.campaign.api.CrossSellTexts;

/** What shoppers read above recommended products, in one language. */
record CrossSellTextPart(String language, String title, String description) {

  CrossSellTextPart {
    ShopFile.require(Languages.known(language), language + " is not a language code");
  }

  CrossSellTexts toApi() {
    return new CrossSellTexts(title, description, Languages.normalise(language));
  }
}
