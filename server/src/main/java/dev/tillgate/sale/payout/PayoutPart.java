package dev.tillgate.sale.payout;

import dev.tillgate.foundation.kernel.Amounts;
import dev.tillgate.foundation.shopfile.Default;
import dev.tillgate.foundation.shopfile.ShopFile;
import dev.tillgate.sale.payout.api.InvoiceCode;
import dev.tillgate.sale.payout.api.PayoutMethod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * A payout from before these books.
 *
 * @param date when it was transferred
 */
record PayoutPart(
    String reference,
    LocalDate date,
    @Default("wire") PayoutMethod method,
    String currency,
    @Default("false") boolean canceled,
    List<InvoicePart> invoices) {

  PayoutPart {
    ShopFile.require(!reference.isBlank(), "a payout needs a reference");
    ShopFile.require(
        !reference.startsWith(Payout.PREFIX),
        "references that begin with %s are the system's own".formatted(Payout.PREFIX));
    ShopFile.require(!invoices.isEmpty(), "payout " + reference + " needs invoices");
    for (InvoicePart invoice : invoices) {
      AdjustmentPart.requireAmount(currency, invoice.amount());
    }
    ShopFile.unique(invoices.stream(), InvoicePart::reference, "invoice");
  }

  /**
   * What it was made up of.
   *
   * @param date of the invoice; the payout's unless given
   * @param paid what the payout covered of it; all unless given
   */
  record InvoicePart(
      String reference,
      InvoiceCode code,
      BigDecimal amount,
      @Default("''") String description,
      @Nullable LocalDate date,
      @Nullable BigDecimal paid) {

    InvoicePart {
      AdjustmentPart.requireReference(reference);
      ShopFile.require(
          paid == null
              || (paid.signum() == amount.signum() && paid.abs().compareTo(amount.abs()) <= 0),
          "what is paid of invoice %s is a part of its amount".formatted(reference));
    }

    /** What every payout says alike that covers a part of it. */
    private record Same(InvoiceCode code, BigDecimal amount) {}

    Object same() {
      return new Same(code, amount.stripTrailingZeros());
    }

    BigDecimal paidIn(CurrencyUnit currency) {
      return (paid == null ? amount : paid).setScale(currency.getDecimalPlaces());
    }

    boolean isWhole() {
      return paid == null || paid.compareTo(amount) == 0;
    }
  }

  CurrencyUnit unit() {
    return Amounts.currency(currency).orElseThrow();
  }
}
