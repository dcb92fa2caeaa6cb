package dev.tillgate.offer.catalog.api;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What shipping a product costs on top of the shipping method. Source: page "Product" 6.0.
 *
 * @param amount in the currency, or in percent
 * @param applyTo whether it is charged for each unit or once an order
 */
public record ShippingClass(
    @Nullable String name,
    @ProductFault.Of(ProductFault.PRODUCT_SHIPPING_CLASS_INVALID) @Nullable BigDecimal amount,
    @Nullable String currency,
    @ProductFault.Of(ProductFault.PRODUCT_SHIPPING_CLASS_INVALID) @Nullable ApplyTo applyTo,
    @ProductFault.Of(ProductFault.PRODUCT_SHIPPING_CLASS_INVALID) @Nullable Type type) {

  /** What the amount is charged for. */
  public enum ApplyTo {
    PRODUCT,
    ORDER
  }

  /** How the amount is meant. */
  public enum Type {
    FIXED,
    PERCENT
  }
}
