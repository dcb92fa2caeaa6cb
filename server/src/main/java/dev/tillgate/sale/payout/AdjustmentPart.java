package dev.tillgate.sale.payout;

import dev.tillgate.foundation.kernel.Amounts;
import dev.tillgate.foundation.shopfile.ShopFile;
import dev.tillgate.sale.payout.api.InvoiceCode;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a person grants the merchant or, where it is negative, charges.
 *
 * @param reference of the line that it becomes
 */
record AdjustmentPart(
    String reference, InvoiceCode code, String description, String currency, BigDecimal amount) {
  private static final Set<InvoiceCode> OF_THE_BOOKS =
      EnumSet.of(
          InvoiceCode.PERIOD_NET_SALES,
          InvoiceCode.DISPUTES_BALANCE_HOLD,
          InvoiceCode.DISPUTES_BALANCE_RELEASE,
          InvoiceCode.ROLLING_RESERVE_HOLD,
          InvoiceCode.ROLLING_RESERVE_RELEASE,
          InvoiceCode.OPEN_CHARGEBACK_FEES,
          InvoiceCode.CLOSED_CHARGEBACK_FEES,
          InvoiceCode.TRANSFER_FEE);

  AdjustmentPart {
    requireReference(reference);
    ShopFile.require(
        !OF_THE_BOOKS.contains(code), code + " comes from the books, not from an adjustment");
    requireAmount(currency, amount);
  }

  static void requireReference(String reference) {
    ShopFile.require(!reference.isBlank(), "a reference must not be empty");
    ShopFile.require(
        !reference.startsWith(StatementLine.PREFIX),
        "references that begin with %s are the system's own".formatted(StatementLine.PREFIX));
  }

  static void requireAmount(String currency, BigDecimal amount) {
    ShopFile.require(Amounts.currency(currency).isPresent(), currency + " is no currency");
    ShopFile.require(
        amount.signum() != 0
            && Amounts.plausible(amount)
            && amount.stripTrailingZeros().scale()
                <= Amounts.currency(currency).orElseThrow().getDecimalPlaces(),
        "an amount is not 0 and has no more decimals than its currency");
  }
}
