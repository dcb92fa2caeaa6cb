package dev.tillgate.sale.cart;

import dev.tillgate.foundation.kernel.Amounts;
import dev.tillgate.foundation.kernel.Problems;
import dev.tillgate.foundation.tax.BusinessModel;
import dev.tillgate.foundation.tax.TaxCategories;
import dev.tillgate.foundation.tax.TaxDecision;
import dev.tillgate.offer.pricing.ChosenOption;
import dev.tillgate.offer.pricing.LineAmounts;
import dev.tillgate.offer.pricing.LineCalculator;
import dev.tillgate.offer.pricing.PriceCalculator;
import dev.tillgate.offer.pricing.PriceStep;
import dev.tillgate.sale.cart.api.CartFault;
import dev.tillgate.sale.purchase.PurchaseLine;
import dev.tillgate.sale.purchase.PurchaseLine.Described;
import dev.tillgate.sale.purchase.PurchaseType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Prices what is described on the spot. */
@Component
class DescribedItemPricer {
  private final LineTax tax;

  DescribedItemPricer(LineTax tax) {
    this.tax = tax;
  }

  /** The priced line; null when a problem was noted that leaves nothing to price. */
  @Nullable CartLine price(
      PurchaseLine line, Described item, CartContext context, Problems problems) {
    String path = line.path();
    problems.require(
        TaxCategories.acceptable(item.taxCategory()),
        path + ".ProductTaxCategoryUUID",
        CartFault.ORDER_PRODUCT_TAX_CATEGORY_INVALID);
    TaxDecision decision = tax.decide(context, true, item.taxCategory());
    TrialTerms trial = TrialPricer.price(line, decision.percent(), context, problems);
    if (item.type() == null || item.price() == null) {
      return null;
    }
    checkAllowed(item.type(), context, path, problems);
    int quantity = Math.toIntExact(line.quantity());
    BigDecimal unit = Amounts.round(item.price(), context.currency());
    List<PriceStep> steps = new ArrayList<>(List.of(new PriceStep("Price of the request", unit)));
    for (ChosenOption option : item.options()) {
      unit = unit.add(option.surcharge());
      steps.add(new PriceStep("Option " + option.value(), option.surcharge()));
    }
    unit = PriceCalculator.notBelowZero(unit, steps, context.currency());
    boolean paysNothing = trial != null || item.type() == PurchaseType.COUPON;
    LineAmounts amounts =
        LineCalculator.amounts(
            paysNothing ? Amounts.zero(context.currency()) : unit,
            item.priceType(),
            quantity,
            decision.percent(),
            context.currency());
    return CartLineBuilder.builder()
        .type(item.type())
        .dynamic(true)
        .name(item.name())
        .description(item.description())
        .tangible(item.tangible())
        .delivery("NO_DELIVERY")
        .quantity(quantity)
        .options(item.options())
        .terms(new PriceTerms(item.priceType(), null, item.taxCategory()))
        .amounts(amounts)
        .reductions(List.of())
        .trial(trial)
        .recurring(item.recurring())
        .startsOn(line.startsOn())
        .steps(steps)
        .taxRule(decision.rule())
        .ownPrice(item.price())
        .notes(line.notes())
        .build();
  }

  private static void checkAllowed(
      PurchaseType type, CartContext context, String path, Problems problems) {
    boolean ofRecord = context.merchant().businessModel() == BusinessModel.MERCHANT_OF_RECORD;
    problems.require(
        !ofRecord || type == PurchaseType.PRODUCT || type == PurchaseType.COUPON,
        path + ".PurchaseType",
        CartFault.ORDER_PRODUCT_PURCHASE_TYPE_NOT_ALLOWED);
  }
}
