package dev.tillgate.offer.promotion;

import dev.tillgate.foundation.kernel.Amounts;
import dev.tillgate.foundation.kernel.Problems;
import dev.tillgate.offer.promotion.api.Discount;
import dev.tillgate.offer.promotion.api.Discount.DiscountAmount;
import dev.tillgate.offer.promotion.api.DiscountType;
import dev.tillgate.offer.promotion.api.PromotionFault;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What makes a discount acceptable. */
final class DiscountRules {
  private static final BigDecimal HUNDRED = new BigDecimal(100);

  private DiscountRules() {}

  /**
   * Notes what is wrong with the discount.
   *
   * @param defaultCurrency the promotion's, unless the discount names its own
   */
  static void check(
      @Nullable Discount discount, String defaultCurrency, String path, Problems problems) {
    if (discount == null) {
      problems.add(path, PromotionFault.PROMOTION_DISCOUNT_EMPTY);
      return;
    }
    DiscountType type = discount.type();
    switch (type) {
      case null -> problems.add(path + ".Type", PromotionFault.PROMOTION_DISCOUNT_TYPE_INVALID);
      case PERCENT ->
          problems.require(
              isPercent(discount.value()),
              path + ".Value",
              PromotionFault.PROMOTION_DISCOUNT_PERCENT_INVALID);
      case FIXED -> {
        checkAmounts(discount.values(), path + ".Values", problems);
        String needed = PromotionDefaults.upper(discount.defaultCurrency(), defaultCurrency);
        problems.require(
            discount.values().stream()
                .anyMatch(
                    value ->
                        needed.equals(PromotionDefaults.upper(value.currency(), defaultCurrency))),
            path + ".Values",
            PromotionFault.PROMOTION_DISCOUNT_VALUES_EMPTY);
      }
    }
  }

  /** Notes amounts and currencies that are none. */
  static void checkAmounts(List<DiscountAmount> amounts, String path, Problems problems) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < amounts.size(); i++) {
      String at = path + "[" + i + "]";
      checkAmount(amounts.get(i).amount(), at + ".Amount", problems);
      checkCurrency(amounts.get(i).currency(), seen, at + ".Currency", problems);
    }
  }

  static void checkAmount(@Nullable BigDecimal amount, String path, Problems problems) {
    problems.require(
        amount != null && amount.signum() >= 0 && Amounts.plausible(amount),
        path,
        PromotionFault.PROMOTION_AMOUNT_INVALID);
  }

  static void checkCurrency(
      @Nullable String currency, Set<String> seen, String path, Problems problems) {
    problems.require(
        currency != null
            && Amounts.currency(currency).isPresent()
            && seen.add(currency.strip().toUpperCase(Locale.ROOT)),
        path,
        PromotionFault.PROMOTION_CURRENCY_INVALID);
  }

  private static boolean isPercent(@Nullable BigDecimal value) {
    return value != null
        && value.signum() >= 0
        && value.compareTo(HUNDRED) <= 0
        && Amounts.plausible(value);
  }
}
