package dev.tillgate.sale.cart.api;

import dev.tillgate.gate.operation.shape.ScalarForm;
import dev.tillgate.sale.purchase.Sending;
import org.jspecify.annotations.Nullable;

/** How tangible items travel. */
public record DeliveryInformation(@Nullable ShippingMethod shippingMethod) {

  /** What is said of the sending. */
  public Sending toSending() {
    return new Sending(
        shippingMethod == null
            ? null
            : new Sending.Method(
                shippingMethod.code(),
                shippingMethod.trackingUrl(),
                shippingMethod.trackingNumber(),
                shippingMethod.comment()));
  }

  /** A sending as the API shows one; what is not sent has members of null. */
  public static DeliveryInformation of(@Nullable Sending sending) {
    Sending.Method method = sending == null ? null : sending.method();
    return new DeliveryInformation(
        method == null
            ? new ShippingMethod(null, null, null, null)
            : new ShippingMethod(
                method.code(), method.trackingUrl(), method.trackingNumber(), method.comment()));
  }

  /** A shipping method of the account. */
  public record ShippingMethod(
      @ScalarForm @Nullable String code,
      @Nullable String trackingUrl,
      @Nullable String trackingNumber,
      @Nullable String comment) {}
}
