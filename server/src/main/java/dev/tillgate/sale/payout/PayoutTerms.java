package dev.tillgate.sale.payout;

import dev.tillgate.sale.payout.api.PayoutMethod;
import java.math.BigDecimal;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * How a merchant is paid; amounts in the currency.
 *
 * @param threshold balances below it are carried over
 * @param most what one transfer carries; null for any amount
 * @param transferFee what a transfer costs the merchant
 * @param reservePercent what is held of a period's net sales
 * @param reserveDays how long it is held
 */
record PayoutTerms(
    PayoutPeriod period,
    PayoutMethod method,
    CurrencyUnit currency,
    BigDecimal threshold,
    @Nullable BigDecimal most,
    BigDecimal transferFee,
    BigDecimal reservePercent,
    int reserveDays) {}
