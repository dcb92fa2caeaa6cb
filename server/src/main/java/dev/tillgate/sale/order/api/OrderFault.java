package dev.tillgate.sale.order.api;

import dev.tillgate.foundation.kernel.FaultCode;
import dev.tillgate.foundation.kernel.FaultMark;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Reading orders. */
public enum OrderFault implements FaultCode {
  ORDER_NOT_FOUND(55210, 404, "There is no order with this reference."),
  ORDER_SEARCH_DATE_INVALID(55211, 400, "The date is not valid. Use YYYY-MM-DD."),
  ORDER_SEARCH_STATUS_INVALID(55212, 400, "The status is not a known order status."),
  ORDER_INSTALLMENTS_NOT_AVAILABLE(
      55213, 400, "Installments are available in Brazil for BRL and in Turkey for TRY."),
  ORDER_INSTALLMENTS_AMOUNT_EMPTY(
      55213, 400, "Installments need an Amount, or Items to be priced."),
  ORDER_NOT_WAITING(55214, 409, "The order does not wait for a payment."),
  ORDER_PAYMENT_IN_PROGRESS(
      55214, 409, "A payment of the order is being made; its outcome is not known yet."),
  ORDER_NOT_PAID_OUTSIDE(
      55215, 409, "The order does not wait for money that is sent, but for another payment."),
  ORDER_RECEIVED_AMOUNT_INVALID(55216, 400, "The amount is not what the order costs."),
  ORDER_RECEIVED_CURRENCY_INVALID(55216, 400, "The currency is not that of the order.");

  private final Text text;

  OrderFault(int number, int status, String message) {
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
    OrderFault[] value();
  }
}
