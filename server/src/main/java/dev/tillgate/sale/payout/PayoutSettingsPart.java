package dev.tillgate.sale.payout;

import dev.tillgate.foundation.kernel.Amounts;
import dev.tillgate.foundation.merchant.Merchant;
import dev.tillgate.foundation.shopfile.Default;
import dev.tillgate.foundation.shopfile.ShopFile;
import dev.tillgate.sale.payout.api.PayoutMethod;
import java.math.BigDecimal;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * How the merchant is paid.
 *
 * @param currency the merchant's default currency unless given
 */
record PayoutSettingsPart(
    @Default("monthly") PayoutPeriod period,
    @Default("wire") PayoutMethod method,
    @Nullable String currency,
    @Default("50") BigDecimal threshold,
    @Nullable BigDecimal limit,
    @Default("0") BigDecimal transferFee,
    @Default("0") BigDecimal reservePercent,
    @Default("90") int reserveDays) {
  private static final int LONGEST_RESERVE = 3650;
  private static final BigDecimal HUNDRED = new BigDecimal(100);

  PayoutSettingsPart {
    ShopFile.require(
        currency == null || Amounts.currency(currency).isPresent(), currency + " is no currency");
    requireAmount("threshold", threshold);
    requireAmount("transferFee", transferFee);
    ShopFile.require(
        limit == null || (limit.signum() > 0 && Amounts.plausible(limit)),
        "limit is an amount above 0");
    ShopFile.require(
        reservePercent.signum() >= 0 && reservePercent.compareTo(HUNDRED) <= 0,
        "reservePercent is between 0 and 100");
    ShopFile.require(
        reserveDays >= 1 && reserveDays <= LONGEST_RESERVE,
        "reserveDays is between 1 and " + LONGEST_RESERVE);
  }

  private static void requireAmount(String key, BigDecimal amount) {
    ShopFile.require(
        amount.signum() >= 0 && Amounts.plausible(amount), key + " is an amount of 0 or more");
  }

  PayoutTerms terms(Merchant merchant) {
    String code = currency == null ? merchant.defaultCurrency() : currency;
    CurrencyUnit unit = Amounts.currency(code).orElseThrow();
    return new PayoutTerms(
        period,
        method,
        unit,
        exact("threshold", threshold, unit),
        limit == null ? null : exact("limit", limit, unit),
        exact("transferFee", transferFee, unit),
        reservePercent,
        reserveDays);
  }

  private static BigDecimal exact(String key, BigDecimal amount, CurrencyUnit currency) {
    ShopFile.require(
        amount.stripTrailingZeros().scale() <= currency.getDecimalPlaces(),
        "payoutSettings: %s has more decimals than %s".formatted(key, currency.getCode()));
    return amount.setScale(currency.getDecimalPlaces());
  }
}
