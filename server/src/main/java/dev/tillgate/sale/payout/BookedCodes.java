package dev.tillgate.sale.payout;

import dev.tillgate.foundation.ledger.Ledger.Kind;
import dev.tillgate.sale.payout.api.InvoiceCode;
import java.util.Map;
import java.util.Optional;

/** Which lines of a statement have their source in the books. Pure. */
final class BookedCodes {
  private static final Map<Kind, InvoiceCode> CODES =
      Map.of(
          Kind.EARNING, InvoiceCode.PERIOD_NET_SALES,
          Kind.REFUND, InvoiceCode.PERIOD_NET_SALES,
          Kind.REFUND_TAX, InvoiceCode.PERIOD_NET_SALES,
          Kind.CHARGEBACK_HOLD, InvoiceCode.DISPUTES_BALANCE_HOLD,
          Kind.CHARGEBACK_RELEASE, InvoiceCode.DISPUTES_BALANCE_RELEASE,
          Kind.CHARGEBACK_FEE, InvoiceCode.OPEN_CHARGEBACK_FEES,
          Kind.CHARGEBACK_LOSS_FEE, InvoiceCode.CLOSED_CHARGEBACK_FEES);

  private BookedCodes() {}

  /** The code that a kind of transfer is stated under; none for what a line has caused itself. */
  static Optional<InvoiceCode> of(Kind kind) {
    return Optional.ofNullable(CODES.get(kind));
  }
}
