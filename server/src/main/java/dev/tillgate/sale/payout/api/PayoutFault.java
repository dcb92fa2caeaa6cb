package dev.tillgate.sale.payout.api;

import dev.tillgate.foundation.kernel.FaultCode;
import dev.tillgate.foundation.kernel.FaultMark;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Asking for payouts. */
public enum PayoutFault implements FaultCode {
  PAYOUT_SEARCH_STATUS_INVALID(
      57010, 400, "The status is none of PAID, NOT_PAID, PARTIALLY_PAID and CANCELED."),
  PAYOUT_SEARCH_METHOD_INVALID(57011, 400, "The payment type is no known payout method."),
  PAYOUT_SEARCH_DATE_INVALID(57012, 400, "The date is not valid. Use YYYY-MM-DD."),
  PAYOUT_SEARCH_ORDER_INVALID(
      57013, 400, "Payouts are ordered by TransferCompletionDate, ASC or DESC."),
  PAYOUT_CURRENCY_INVALID(57014, 400, "The currency is no known ISO 4217 code."),
  PAYOUT_NOT_FOUND(57015, 404, "There is no transfer that paid an invoice with this reference.");

  private final Text text;

  PayoutFault(int number, int status, String message) {
    this.text = new Text(number, status, message);
  }

  @Override
  public Text text() {
    return text;
  }

  /** Faults that an operation may answer with, or the one of a value that does not fit. */
  @FaultMark
  @Retention(RetentionPolicy.RUNTIME)
  public @interface Of {
    PayoutFault[] value();
  }
}
