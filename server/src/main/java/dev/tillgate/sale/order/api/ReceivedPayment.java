package dev.tillgate.sale.order.api;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Money that has arrived for an order.
 *
 * @param amount what the order costs, if it is given
 * @param currency that of the order, if it is given
 * @param reference what the bank calls it; kept in the order's history
 */
public record ReceivedPayment(
    @OrderFault.Of(OrderFault.ORDER_RECEIVED_AMOUNT_INVALID) @Nullable BigDecimal amount,
    @Nullable String currency,
    @Nullable String reference) {
  /** Money of which nothing is known but that it has arrived. */
  public static ReceivedPayment whole() {
    return new ReceivedPayment(null, null, null);
  }
}
