package dev.tillgate.sale.cart;

import dev.tillgate.foundation.kernel.Amounts;
import dev.tillgate.foundation.kernel.Problems;
import dev.tillgate.sale.cart.api.CartFault;
import dev.tillgate.sale.cart.api.OrderItem.ItemPrice;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** The price of a unit that a request sets itself. */
final class OwnPrice {
  private OwnPrice() {}

  /** The price with all options; empty where the catalogue's is meant. */
  static Optional<BigDecimal> of(
      @Nullable ItemPrice price, CurrencyUnit currency, String path, Problems problems) {
    if (price == null || (price.amount() == null && price.type() == null)) {
      return Optional.empty();
    }
    String type = price.type() == null ? "" : price.type().strip().toUpperCase(Locale.ROOT);
    BigDecimal amount = price.amount();
    switch (type) {
      case "CUSTOM" -> {
        problems.require(
            amount != null, path + ".Amount", CartFault.ORDER_PRODUCT_PRICE_TYPE_CUSTOM_INVALID);
        boolean good = amount == null || (amount.signum() >= 0 && Amounts.plausible(amount));
        problems.require(good, path + ".Amount", CartFault.ORDER_PRODUCT_PRICE_AMOUNT_INVALID);
        return Optional.ofNullable(good ? amount : null)
            .map(value -> Amounts.round(value, currency));
      }
      case "BASE" ->
          problems.require(
              amount == null, path + ".Amount", CartFault.ORDER_PRODUCT_PRICE_TYPE_BASE_INVALID);
      case "DEFAULT" ->
          problems.require(
              amount == null, path + ".Amount", CartFault.ORDER_PRODUCT_PRICE_TYPE_DEFAULT_INVALID);
      default -> problems.add(path + ".Type", CartFault.ORDER_PRODUCT_PRICE_TYPE_INVALID);
    }
    return Optional.empty();
  }
}
