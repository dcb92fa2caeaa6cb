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
      @Wire("CancelURL") @Nullable String cancelUrl) {

    /** Never a card number. */
    @Override
    public String toString() {
      return "PaymentMethod[…]";
    }
  }
}
