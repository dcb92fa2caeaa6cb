package dev.tillgate.sale.cart.api;

import dev.tillgate.gate.operation.shape.ScalarForm;
import org.jspecify.annotations.Nullable;

/** How tangible items travel. */
public record DeliveryInformation(@Nullable ShippingMethod shippingMethod) {

  /** A shipping method of the account. */
  public record ShippingMethod(
      @ScalarForm @Nullable String code,
      @Nullable String trackingUrl,
      @Nullable String trackingNumber,
      @Nullable String comment) {}
}
