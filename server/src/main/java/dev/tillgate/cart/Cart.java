package dev.tillgate.cart;

import dev.tillgate.cart.api.DeliveryInformation;
import dev.tillgate.shipping.ShippingMethod;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * A cart checked and priced.
 *
 * @param shipping the method that one of the lines charges for; null when nothing is charged
 */
public record Cart(
    List<CartLine> lines, CurrencyUnit currency, Totals totals, @Nullable ShippingMethod shipping) {

  static Cart of(List<CartLine> lines, CurrencyUnit currency, @Nullable ShippingMethod shipping) {
    return new Cart(List.copyOf(lines), currency, Totals.of(lines, currency), shipping);
  }

  /** What an answer says about delivery, given what the request said. */
  public @Nullable DeliveryInformation delivery(@Nullable DeliveryInformation given) {
    return Shipping.information(given, shipping);
  }
}
