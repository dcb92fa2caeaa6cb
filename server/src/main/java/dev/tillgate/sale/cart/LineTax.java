package dev.tillgate.sale.cart;

import dev.tillgate.foundation.kernel.Countries;
import dev.tillgate.foundation.merchant.Merchant;
import dev.tillgate.foundation.tax.BusinessModel;
import dev.tillgate.foundation.tax.TaxCategories;
import dev.tillgate.foundation.tax.TaxDecision;
import dev.tillgate.foundation.tax.TaxQuestion;
import dev.tillgate.foundation.tax.TaxRules;
import dev.tillgate.sale.party.Buyer;
import java.math.BigDecimal;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the tax rules about the lines of a cart. */
@Component
class LineTax {
  private static final TaxDecision NONE =
      new TaxDecision(BigDecimal.ZERO, "no tax: the merchant adds its own");

  private final Map<String, TaxRules> bySeller = new ConcurrentHashMap<>();

  /**
   * The tax on a line. Dynamic items of a payment-provider account carry their tax as items of
   * their own.
   *
   * @param taxCategory the product's category; null, empty or unknown for the account's default
   */
  TaxDecision decide(CartContext context, boolean dynamic, @Nullable String taxCategory) {
    Merchant merchant = context.merchant();
    boolean provider = merchant.businessModel() == BusinessModel.PAYMENT_PROVIDER;
    if (!merchant.taxes() || (dynamic && provider) || !Countries.known(context.country())) {
      return NONE;
    }
    Buyer buyer = context.buyer();
    TaxRules rules =
        bySeller.computeIfAbsent(merchant.sellerCountry(), TaxRules.standard()::soldFrom);
    return rules.decide(
        new TaxQuestion(
            context.country(),
            buyer == null ? null : buyer.contact().address().state(),
            TaxCategories.of(taxCategory, merchant.businessModel()).treatment(),
            merchant.day(context.now()),
            context.businessNumber().number(),
            buyer == null ? null : buyer.taxExemptionId(),
            BusinessModel.MERCHANT_OF_RECORD));
  }
}
