package dev.tillgate.sale.payment.api;

import dev.tillgate.foundation.kernel.Builder;
import dev.tillgate.gate.operation.shape.Wire;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** How the shopper pays. */
public record PaymentDetails(
    @Nullable String type,
    @Nullable String currency,
    @Wire("CustomerIP") @Nullable String customerIp,
    @Nullable Boolean recurringEnabled,
    @Nullable PaymentMethod paymentMethod) {

  /** The payment method, also where a client puts the card one level deeper; null for none. */
  public @Nullable PaymentMethod method() {
    return paymentMethod == null ? null : paymentMethod.flat();
  }

  /** The same from the shopper's address of the order, unless they tell one themselves. */
  public PaymentDetails from(@Nullable String ip) {
    return customerIp == null || customerIp.isBlank()
        ? new PaymentDetails(type, currency, ip, recurringEnabled, paymentMethod)
        : this;
  }

  /** The same without what differs when it is sent once more, and without the security code. */
  public PaymentDetails repeatable() {
    PaymentMethod given = method();
    return new PaymentDetails(
        type,
        currency,
        customerIp,
        recurringEnabled,
        given == null
            ? null
            : given.withCcid(null).withHolderNameTime(null).withCardNumberTime(null));
  }

  /** Never a card number. */
  @Override
  public String toString() {
    return "PaymentDetails[" + type + "]";
  }

  /** The members of all payment methods; each type reads its own. */
  @Builder
  public record PaymentMethod(
      @Nullable String cardNumber,
      @Nullable String cardType,
      @Nullable String expirationYear,
      @Nullable String expirationMonth,
      @Wire("CCID") @Nullable String ccid,
      @Nullable String holderName,
      @PaymentFault.Of(PaymentFault.ORDER_PAYMENT_TIME_INVALID) @Nullable BigDecimal holderNameTime,
      @PaymentFault.Of(PaymentFault.ORDER_PAYMENT_TIME_INVALID) @Nullable BigDecimal cardNumberTime,
      @Nullable Boolean recurringEnabled,
      @PaymentFault.Of(PaymentFault.ORDER_PAYMENT_INSTALLMENTS_INVALID)
          @Nullable Integer installmentsNumber,
      @Wire("Vendor3DSReturnURL") @Nullable String vendor3dsReturnUrl,
      @Wire("Vendor3DSCancelURL") @Nullable String vendor3dsCancelUrl,
      @Nullable String email,
      @Wire("ReturnURL") @Nullable String returnUrl,
      @Wire("CancelURL") @Nullable String cancelUrl,
      @Nullable String eesToken,
      @Wire("WSOrder") @Nullable String wsOrder,
      @Nullable CardPayment cardPayment)
      implements PaymentMethodBuilder.With {

    private PaymentMethod flat() {
      CardPayment card = cardPayment;
      return card == null || (cardNumber != null && !cardNumber.isBlank())
          ? this
          : withCardPayment(null)
              .withCardNumber(card.cardNumber())
              .withCardType(card.cardType())
              .withExpirationYear(card.expirationYear())
              .withExpirationMonth(card.expirationMonth())
              .withCcid(card.ccid())
              .withHolderName(card.holderName())
              .withVendor3dsReturnUrl(card.vendor3dsReturnUrl())
              .withVendor3dsCancelUrl(card.vendor3dsCancelUrl());
    }

    /** Never a card number. */
    @Override
    public String toString() {
      return "PaymentMethod[…]";
    }
  }

  /** A card one level deeper. Source: seed "Place orders with dynamic product information". */
  public record CardPayment(
      @Nullable String cardNumber,
      @Nullable String cardType,
      @Nullable String expirationYear,
      @Nullable String expirationMonth,
      @Wire("CCID") @Nullable String ccid,
      @Nullable String holderName,
      @Wire("Vendor3DSReturnURL") @Nullable String vendor3dsReturnUrl,
      @Wire("Vendor3DSCancelURL") @Nullable String vendor3dsCancelUrl) {

    /** Never a card number. */
    @Override
    public String toString() {
      return "CardPayment[…]";
    }
  }
}
