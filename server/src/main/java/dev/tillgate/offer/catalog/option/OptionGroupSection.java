package dev.tillgate.offer.catalog.option;

import dev.tillgate.foundation.merchant.Merchant;
import dev.tillgate.foundation.merchant.Moment;
import dev.tillgate.foundation.persistence.Write;
import dev.tillgate.foundation.shopfile.ShopFile;
import dev.tillgate.foundation.shopfile.ShopSection;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Price option groups in shop files. */
@Component
class OptionGroupSection extends ShopSection<OptionGroupPart> {
  private final OptionGroups groups;

  OptionGroupSection(OptionGroups groups) {
    super("priceOptionGroups", "price option group", OptionGroupPart.class, OptionGroupPart::code);
    this.groups = groups;
  }

  @Override
  public void rehearse(ShopFile shop, Optional<Merchant> known) {
    shop.of(this).forEach(part -> groups.checkAlone(part.toApi()));
  }

  @Override
  public Stream<Supplier<Write<?>>> acts(Moment moment, ShopFile shop) {
    return shop.of(this).map(part -> () -> groups.put(moment, part.toApi()));
  }
}
