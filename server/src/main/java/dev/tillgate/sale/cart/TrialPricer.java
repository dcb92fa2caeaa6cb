package dev.tillgate.sale.cart;

import dev.tillgate.foundation.kernel.Amounts;
import dev.tillgate.foundation.kernel.Problems;
import dev.tillgate.offer.catalog.api.PriceType;
import dev.tillgate.offer.pricing.LineCalculator;
import dev.tillgate.sale.cart.api.CartFault;
import dev.tillgate.sale.purchase.PurchaseLine;
import java.math.BigDecimal;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Trials: the price is for all days, with tax; what renews has none. Source: catalogue §3.5. */
final class TrialPricer {
  private static final int MAX_DAYS = 3660;

  private TrialPricer() {}

  static @Nullable TrialTerms price(
      PurchaseLine line, BigDecimal taxPercent, CartContext context, Problems problems) {
    PurchaseLine.Trial trial = line.trial();
    if (trial == null || context.purchase().reason().renews()) {
      return null;
    }
    BigDecimal price = trial.price() == null ? BigDecimal.ZERO : trial.price();
    Integer days = trial.days();
    boolean goodPrice = price.signum() >= 0 && Amounts.plausible(price);
    if (days == null || days < 1 || days > MAX_DAYS || !goodPrice) {
      problems.add(line.path() + ".Trial", CartFault.ORDER_PRODUCT_TRIAL_INVALID);
      return null;
    }
    CurrencyUnit currency = context.currency();
    BigDecimal gross = Amounts.round(price, currency);
    return new TrialTerms(
        days, LineCalculator.amounts(gross, PriceType.GROSS, 1, taxPercent, currency));
  }
}
