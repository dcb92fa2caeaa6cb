package dev.tillgate.sale.cart;

import dev.tillgate.foundation.kernel.Texts;
import dev.tillgate.foundation.tax.FiscalCodes;
import dev.tillgate.foundation.tax.VatRegistry;
import dev.tillgate.sale.party.Buyer;
import dev.tillgate.sale.purchase.Purchase;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says in a preview why a tax number does not count; who is not told pays more than need be. */
@Component
record TaxNumberNotes(VatRegistry registry) {
  /** The sentence; empty when there is no tax number or it counts. */
  Optional<String> of(Purchase purchase) {
    Buyer buyer = purchase.buyer();
    String number = buyer == null ? "" : Texts.stripped(buyer.fiscalCode());
    if (buyer == null || number.isEmpty()) {
      return Optional.empty();
    }
    String country = purchase.country();
    if (!FiscalCodes.valid(country, number)) {
      return Optional.of("The tax number is not valid for this country and does not count.");
    }
    boolean isNobodys = registry.ask(country, number) == VatRegistry.Answer.NOT_GIVEN_OUT;
    return isNobodys
        ? Optional.of("The tax number was not given out to anybody and does not count.")
        : Optional.empty();
  }
}
