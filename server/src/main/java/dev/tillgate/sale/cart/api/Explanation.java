package dev.tillgate.sale.cart.api;

import java.math.BigDecimal;
import java.util.List;

/**
 * How an amount came about. The steps add up to it.
 *
 * @param of the member of the answer that is explained; {@code UnitPrice} is the price of one unit
 *     as it is set, with or without tax, before reductions
 * @param amount in the currency of the answer
 */
public record Explanation(String of, BigDecimal amount, List<Step> steps) {

  /** One thing that counts, and how much. */
  public record Step(String what, BigDecimal amount) {}
}
