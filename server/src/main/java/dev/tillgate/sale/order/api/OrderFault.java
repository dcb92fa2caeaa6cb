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
      55213, 400, "Installments are available in Brazil for BRL and in Turkey for TRY.");

  OrderFault(int number, int status, String message) {
    says(number, status, message);
  }

  /** Faults that an operation may answer with, or the one of a value that does not fit. */
  @FaultMark
  @Retention(RetentionPolicy.RUNTIME)
  public @interface Of {
    OrderFault[] value();
  }
}
