package dev.tillgate.offer.catalog.option;

import dev.tillgate.foundation.kernel.Amounts;
import dev.tillgate.foundation.kernel.Problems;
import dev.tillgate.offer.catalog.api.PriceOptionFault;
import dev.tillgate.offer.catalog.api.PriceOptionsGroup.ImpactAmount;
import dev.tillgate.offer.catalog.api.PriceOptionsGroup.Method;
import dev.tillgate.offer.catalog.api.PriceOptionsGroup.PriceImpact;
import dev.tillgate.offer.catalog.api.PriceOptionsGroup.SubscriptionEffect;
import dev.tillgate.offer.catalog.api.PriceOptionsGroup.SubscriptionImpact;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Impacts of an option that say enough to be calculated. */
final class ImpactRules {
  private static final BigDecimal MAX_PERCENT = new BigDecimal(10_000);
  private static final int MAX_SCALE = 4;
  private static final BigDecimal MAX_MONTHS = new BigDecimal(120);

  private ImpactRules() {}

  static void check(@Nullable PriceImpact impact, String path, Problems problems) {
    if (impact == null) {
      return;
    }
    problems.require(
        impact.impact() == null || impact.method() != null,
        path + ".Method",
        PriceOptionFault.PRICE_OPTION_METHOD_MISSING);
    BigDecimal percent = impact.percent();
    boolean needed = impact.method() == Method.PERCENT;
    boolean good =
        percent == null
            ? !needed
            : percent.signum() >= 0
                && percent.compareTo(MAX_PERCENT) <= 0
                && percent.stripTrailingZeros().scale() <= MAX_SCALE;
    problems.require(good, path + ".Percent", PriceOptionFault.PRICE_OPTION_PERCENT_INVALID);
    problems.require(
        impact.impact() == null || impact.method() != Method.FIXED || !impact.amounts().isEmpty(),
        path + ".Amounts",
        PriceOptionFault.PRICE_OPTION_AMOUNTS_MISSING);
    checkAmounts(impact, path + ".Amounts", problems);
  }

  static void check(@Nullable SubscriptionImpact impact, String path, Problems problems) {
    if (impact == null || impact.impact() == null) {
      return;
    }
    BigDecimal months = impact.months();
    boolean countable =
        months != null
            && months.signum() > 0
            && months.compareTo(MAX_MONTHS) <= 0
            && months.stripTrailingZeros().scale() <= 0;
    problems.require(
        countable || impact.impact() == SubscriptionEffect.LIFETIME,
        path + ".Months",
        PriceOptionFault.PRICE_OPTION_MONTHS_INVALID);
  }

  private static void checkAmounts(PriceImpact impact, String path, Problems problems) {
    Set<String> currencies = new HashSet<>();
    for (int i = 0; i < impact.amounts().size(); i++) {
      ImpactAmount each = impact.amounts().get(i);
      BigDecimal amount = each.amount();
      String currency = each.currency();
      boolean money = amount != null && amount.signum() >= 0 && Amounts.plausible(amount);
      boolean once =
          currency != null
              && Amounts.currency(currency).isPresent()
              && currencies.add(currency.strip().toUpperCase(Locale.ROOT));
      problems.require(
          money && once, path + "[" + i + "]", PriceOptionFault.PRICE_OPTION_AMOUNT_INVALID);
    }
  }
}
