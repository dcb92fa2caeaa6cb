package dev.tillgate.sale.cart.api;

import dev.tillgate.gate.operation.shape.Wire;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a shipping method charges for some items. Source: page "Shipping price" (catalogue §3.7).
 *
 * @param currency lower case
 */
public record ShippingPrice(
    String name,
    String code,
    @Wire("TrackingURL") @Nullable String trackingUrl,
    String currency,
    PriceDetails priceDetails) {

  /** The charge before and after tax. */
  public record PriceDetails(Parts net, Parts gross) {}

  /**
   * A charge and what it consists of.
   *
   * @param totalAmount the sum of the other members
   * @param orderSurcharge what the shipping classes of the products ask for
   */
  public record Parts(
      BigDecimal totalAmount,
      BigDecimal basePrice,
      BigDecimal overweightAmount,
      BigDecimal countrySurcharge,
      BigDecimal weightSurcharge,
      BigDecimal orderSurcharge) {}
}
