package dev.tillgate.offer.campaign.upsell;

import dev.tillgate.foundation.merchant.Merchant;
import dev.tillgate.foundation.merchant.Moment;
import dev.tillgate.foundation.persistence.Write;
import dev.tillgate.foundation.shopfile.ShopFile;
import dev.tillgate.foundation.shopfile.ShopSection;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Up-sell campaigns in shop files. */
@Component
class UpSellSection extends ShopSection<UpSellPart> {
  private final UpSells campaigns;

  UpSellSection(UpSells campaigns) {
    super("upSells", "up-sell campaign", UpSellPart.class, UpSellPart::code, "products");
    this.campaigns = campaigns;
  }

  @Override
  protected void check(ShopFile shop) {
    requireKnown(shop, "products", UpSellPart::products);
  }

  @Override
  public void rehearse(ShopFile shop, Optional<Merchant> known) {
    shop.of(this).forEach(part -> campaigns.checkAlone(part.toApi()));
  }

  @Override
  public Stream<Supplier<Write<?>>> acts(Moment moment, ShopFile shop) {
    return shop.of(this).map(part -> () -> campaigns.put(moment, part.toApi()));
  }
}
