package dev.tillgate.sale.order.api;

import dev.tillgate.foundation.kernel.FaultCode;
import dev.tillgate.foundation.kernel.FaultMark;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Refunding orders. Source: page "Error handling for issueRefund", which gives the texts. */
public enum RefundFault implements FaultCode {
  REFUND_ORDER_REF_INVALID(55220, 400, "ORDER_REF missing or format incorrect."),
  REFUND_ORDER_NOT_FOUND(55221, 404, "Invalid ORDER_REF."),
  REFUND_AMOUNT_FORMAT_INVALID(55222, 400, "ORDER_AMOUNT missing or format incorrect."),
  REFUND_AMOUNT_INVALID(55223, 400, "Invalid ORDER_AMOUNT."),
  REFUND_ITEM_INVALID(55224, 400, "PRODUCTS_CODES missing or format incorrect."),
  REFUND_QUANTITY_FORMAT_INVALID(55225, 400, "PRODUCTS_QTY missing or format incorrect."),
  REFUND_QUANTITY_INVALID(55226, 400, "Invalid PRODUCTS_QTY."),
  REFUND_ORDER_CANCELED(55227, 400, "Order already canceled."),
  REFUND_TOTAL_PLACED(55228, 400, "You have already placed a Total refund for this order."),
  REFUND_PENDING(55229, 400, "You already have a pending refund request."),
  REFUND_AMOUNT_EXCEEDED(
      55230, 400, "The maximum refundable amount for this order has been exceeded."),
  REFUND_STATUS_INVALID(
      55231, 400, "You cannot place a refund request due to the order's current status."),
  REFUND_PAYMENT_INVALID(
      55232, 400, "You cannot place a refund request due to the order's payment details."),
  REFUND_TOO_LATE(
      55233, 400, "The allowed period to request a new refund for this order has expired.");

  private final Text text;

  RefundFault(int number, int status, String message) {
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
    RefundFault[] value();
  }
}
