package dev.tillgate.offer.promotion;

import dev.tillgate.foundation.merchant.Merchant;
import dev.tillgate.foundation.merchant.Moment;
import dev.tillgate.foundation.persistence.Write;
import dev.tillgate.foundation.shopfile.ShopFile;
import dev.tillgate.foundation.shopfile.ShopSection;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Promotions in shop files. */
@Component
class PromotionSection extends ShopSection<PromotionPart> {
  private final Promotions promotions;

  PromotionSection(Promotions promotions) {
    super("promotions", "promotion", PromotionPart.class, PromotionPart::code, "products");
    this.promotions = promotions;
  }

  @Override
  protected void check(ShopFile shop) {
    requireKnown(shop, "products", PromotionPart::productCodes);
  }

  @Override
  public void rehearse(ShopFile shop, Optional<Merchant> known) {
    String currency = shop.merchant().defaultCurrency();
    shop.of(this).forEach(part -> promotions.checkAlone(part.toApi(), currency));
  }

  @Override
  public Stream<Supplier<Write<?>>> acts(Moment moment, ShopFile shop) {
    return shop.of(this).map(part -> () -> promotions.put(moment, part.toApi()));
  }
}
