package dev.tillgate.sale.cart;

import dev.tillgate.foundation.kernel.Amounts;
import dev.tillgate.foundation.kernel.Problems;
import dev.tillgate.offer.catalog.api.PriceType;
import dev.tillgate.offer.pricing.LineCalculator;
import dev.tillgate.sale.cart.api.CartFault;
import dev.tillgate.sale.cart.api.OrderItem;
import java.math.BigDecimal;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Trials: the price a client sends is for all days, with tax. Source: catalogue §3.5. */
final class TrialPricer {
  private static final int MAX_DAYS = 3660;

  private TrialPricer() {}

  static @Nullable TrialTerms price(
      OrderItem.@Nullable Trial trial,
      BigDecimal taxPercent,
      CurrencyUnit currency,
      String path,
      Problems problems) {
    if (trial == null) {
      return null;
    }
    BigDecimal price = trial.price() == null ? BigDecimal.ZERO : trial.price();
    Integer days = trial.period();
    boolean goodPrice = price.signum() >= 0 && Amounts.plausible(price);
    if (days == null || days < 1 || days > MAX_DAYS || !goodPrice) {
      problems.add(path, CartFault.ORDER_PRODUCT_TRIAL_INVALID);
      return null;
    }
    BigDecimal gross = Amounts.round(price, currency);
    return new TrialTerms(
        days, LineCalculator.amounts(gross, PriceType.GROSS, 1, taxPercent, currency));
  }
}
