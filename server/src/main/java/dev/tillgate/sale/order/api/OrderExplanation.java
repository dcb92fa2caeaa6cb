package dev.tillgate.sale.order.api;

import dev.tillgate.sale.cart.api.Explanation;
import java.util.List;

/**
 * How the amounts of an order came about.
 *
 * @param currency lower case
 * @param explanation of the order's sums
 */
public record OrderExplanation(
    String refNo, String currency, List<Item> items, List<Explanation> explanation) {

  /** A line of the order. */
  public record Item(String lineItemReference, String name, List<Explanation> explanation) {}
}
