package dev.tillgate.offer.catalog.field;

import dev.tillgate.foundation.merchant.Merchant;
import dev.tillgate.foundation.merchant.Moment;
import dev.tillgate.foundation.persistence.Write;
import dev.tillgate.foundation.shopfile.ShopFile;
import dev.tillgate.foundation.shopfile.ShopSection;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Additional fields in shop files. */
@Component
class AdditionalFieldSection extends ShopSection<AdditionalFieldPart> {
  private final AdditionalFields fields;

  AdditionalFieldSection(AdditionalFields fields) {
    super(
        "additionalFields",
        "additional field",
        AdditionalFieldPart.class,
        AdditionalFieldPart::code);
    this.fields = fields;
  }

  @Override
  public void rehearse(ShopFile shop, Optional<Merchant> known) {
    shop.of(this).forEach(part -> fields.checkAlone(part.toApi()));
  }

  @Override
  public Stream<Supplier<Write<?>>> acts(Moment moment, ShopFile shop) {
    return shop.of(this).map(part -> () -> fields.put(moment, part.toApi()));
  }
}
