package dev.tillgate.offer.campaign;

import dev.tillgate.foundation.merchant.Moment;
import dev.tillgate.foundation.persistence.Write;
import dev.tillgate.foundation.shopfile.ShopFile;
import dev.tillgate.foundation.shopfile.ShopSection;
import dev.tillgate.offer.campaign.api.CrossSellTexts;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Texts above recommended products in shop files. */
@Component
class CrossSellTextSection extends ShopSection<CrossSellTextPart> {
  private final CampaignSettings settings;

  CrossSellTextSection(CampaignSettings settings) {
    super(
        "crossSellTexts",
        "language of cross-sell texts",
        CrossSellTextPart.class,
        CrossSellTextPart::language);
    this.settings = settings;
  }

  /** All at once: they replace those that the shop had. */
  @Override
  public Stream<Supplier<Write<?>>> acts(Moment moment, ShopFile shop) {
    List<CrossSellTexts> texts = shop.of(this).map(CrossSellTextPart::toApi).toList();
    return texts.isEmpty() ? Stream.of() : Stream.of(() -> settings.putTexts(moment, texts));
  }
}
