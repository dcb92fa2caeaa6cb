package dev.tillgate.sale.payment.api;

import dev.tillgate.foundation.kernel.FaultCode;
import dev.tillgate.foundation.kernel.FaultMark;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** How an order is paid. */
public enum PaymentFault implements FaultCode {
  ORDER_PAYMENT_DETAILS_EMPTY(55200, 400, "Payment details are mandatory."),
  ORDER_PAYMENT_TYPE_INVALID(55200, 400, "The payment type is not valid."),
  ORDER_PAYMENT_CURRENCY_INVALID(
      55200, 400, "The payment currency is mandatory: an ISO 4217 code."),
  ORDER_PAYMENT_METHOD_EMPTY(55200, 400, "The payment method is mandatory for this payment type."),
  ORDER_PAYMENT_CARD_NUMBER_INVALID(40240, 400, "The card number is not valid."),
  ORDER_PAYMENT_CARD_NUMBERS_NOT_TAKEN(
      40240, 400, "This shop takes no card numbers; use a token of its payment gateway."),
  ORDER_PAYMENT_CARD_TYPE_INVALID(
      40240, 400, "The card type is not valid or does not fit the card number."),
  ORDER_PAYMENT_CARD_EXPIRATION_INVALID(
      40240, 400, "The card expiration date is not valid or has passed."),
  ORDER_PAYMENT_CARD_CCID_INVALID(40240, 400, "The card security code has 3 or 4 digits."),
  ORDER_PAYMENT_CARD_HOLDER_NAME_INVALID(40240, 400, "The card holder name is mandatory."),
  INVALID_EES_TOKEN(
      40240, 400, "The token is not valid: it was used, is too old, or is not known."),
  ORDER_PAYMENT_TIME_INVALID(55200, 400, "The time cannot be negative."),
  ORDER_PAYMENT_3DS_URL_INVALID(55200, 400, "A valid URL is mandatory for the 3-D Secure flow."),
  ORDER_PAYMENT_RETURN_URL_INVALID(55200, 400, "A valid return URL is mandatory."),
  ORDER_PAYMENT_FREE_NOT_ALLOWED(
      55200, 400, "The payment type FREE is for orders with a total of 0 only."),
  ORDER_PAYMENT_AMOUNT_INVALID(55200, 400, "An order of 0 cannot be paid this way. Use FREE."),
  ORDER_PAYMENT_INSTALLMENTS_INVALID(
      55200, 400, "The number of installments is not available for this order."),
  ORDER_REFERENCE_INVALID(55201, 400, "There is no pending order with this reference.");

  private final Text text;

  PaymentFault(int number, int status, String message) {
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
    PaymentFault[] value();
  }
}
