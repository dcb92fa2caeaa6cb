package dev.tillgate.sale.cart;

import dev.tillgate.foundation.kernel.Texts;
import dev.tillgate.foundation.merchant.Merchant;
import dev.tillgate.foundation.tax.FiscalCodes;
import dev.tillgate.foundation.tax.VatRegistry;
import dev.tillgate.sale.party.Buyer;
import dev.tillgate.sale.purchase.Purchase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decides, once for a cart, whether the buyer's tax number counts. */
@Component
record BusinessNumbers(VatRegistry registry) {
  /**
   * What was decided.
   *
   * @param number the number that counts; null where none does
   * @param remark why the number does not count, for who would pay less if it did
   */
  record Decision(@Nullable String number, @Nullable String remark) {
    private static final Decision NO_NUMBER = new Decision(null, null);

    private static Decision not(String remark) {
      return new Decision(null, remark);
    }
  }

  /** A tax number counts only with the company it belongs to, and not when nobody has it. */
  Decision decide(Merchant merchant, Purchase purchase) {
    Buyer buyer = purchase.buyer();
    String number = buyer == null ? "" : Texts.stripped(buyer.fiscalCode());
    if (buyer == null || number.isEmpty()) {
      return Decision.NO_NUMBER;
    }
    String country = purchase.country();
    if (!FiscalCodes.valid(country, number)) {
      return Decision.not("The tax number is not valid for this country and does not count.");
    }
    if (Texts.stripped(buyer.contact().company()).isEmpty()) {
      return wouldSpareTax(merchant, country)
          ? Decision.not("The tax number counts only together with a company.")
          : Decision.NO_NUMBER;
    }
    return merchant.taxes() && registry.ask(country, number) == VatRegistry.Answer.NOT_GIVEN_OUT
        ? Decision.not("The tax number was not given out to anybody and does not count.")
        : new Decision(number, null);
  }

  /** Whether a company there with a number would pay less to this merchant. */
  private static boolean wouldSpareTax(Merchant merchant, String country) {
    return merchant.taxes()
        && !country.equalsIgnoreCase(merchant.sellerCountry())
        && FiscalCodes.sparesTax(country);
  }
}
