package dev.tillgate.sale.payout.api;

import dev.tillgate.gate.operation.shape.Wire;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is owed to a merchant and not paid. Source: page "Retrieve account balance", of which only
 * the beginning was at hand; what stands behind the balance of disputes is named in its style.
 *
 * @param totalAmount all balances in the total's currency; null where no exchange rate is known
 */
public record PendingPayout(
    List<PendingCurrency> currencies, String totalCurrency, @Nullable BigDecimal totalAmount) {

  /** The balance in one currency. */
  public record PendingCurrency(CurrencyObject currencyObject) {}

  /**
   * What makes up a balance; what the merchant pays is negative.
   *
   * @param ordersTotal what orders have earned since the last statement
   * @param chargebackFees what disputes have cost since then
   * @param carriedOver what has been stated and not paid
   * @param rollingReserve what is held for a while and not part of the balance
   * @param balance the sum of all but what is held
   */
  public record CurrencyObject(
      String currency,
      OrdersTotal ordersTotal,
      BigDecimal refunds,
      BigDecimal retainedToDisputesBalance,
      BigDecimal releasedFromDisputesBalance,
      BigDecimal chargebackFees,
      BigDecimal carriedOver,
      BigDecimal rollingReserve,
      BigDecimal balance) {}

  /** What orders have earned, by where they came from. */
  public record OrdersTotal(
      @Wire("estore") BigDecimal estore,
      @Wire("affiliates") BigDecimal affiliates,
      @Wire("partner") BigDecimal partner,
      @Wire("total") BigDecimal total) {}
}
