package dev.tillgate.cart;

import dev.tillgate.access.Merchant;
import dev.tillgate.cart.api.BillingDetails;
import dev.tillgate.kernel.Countries;
import dev.tillgate.tax.BusinessModel;
import dev.tillgate.tax.FiscalCodes;
import dev.tillgate.tax.TaxCategories;
import dev.tillgate.tax.TaxDecision;
import dev.tillgate.tax.TaxQuestion;
import dev.tillgate.tax.TaxRules;
import dev.tillgate.tax.VatRegistry;
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
  private final VatRegistry registry;

  LineTax(VatRegistry registry) {
    this.registry = registry;
  }

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
    BillingDetails billing = context.billing();
    TaxRules rules =
        bySeller.computeIfAbsent(merchant.sellerCountry(), TaxRules.standard()::soldFrom);
    return rules.decide(
        new TaxQuestion(
            context.country(),
            billing == null ? null : billing.state(),
            TaxCategories.of(taxCategory, merchant.businessModel()).treatment(),
            merchant.day(context.now()),
            businessTaxId(context),
            billing == null ? null : billing.taxExemptionId(),
            BusinessModel.MERCHANT_OF_RECORD));
  }

  /** A tax number counts only with the company it belongs to, and not when nobody has it. */
  private @Nullable String businessTaxId(CartContext context) {
    BillingDetails billing = context.billing();
    if (billing == null || billing.company() == null || billing.company().isBlank()) {
      return null;
    }
    String number = billing.fiscalCode();
    boolean unknown =
        number != null
            && FiscalCodes.valid(context.country(), number)
            && registry.ask(context.country(), number) == VatRegistry.Answer.NOT_GIVEN_OUT;
    return unknown ? null : number;
  }
}
