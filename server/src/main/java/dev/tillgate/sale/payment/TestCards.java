package dev.tillgate.sale.payment;

import java.util.Set;

/** Cards that sandboxes and test orders are paid with. Source: catalogue §4.3. */
public final class TestCards {
  private static final Set<String> NUMBERS =
      Set.of(
          "4111111111111111",
          "4222222222222220",
          "4984123412341234",
          "5555555555554444",
          "5105105105105100",
          "378282246310005",
          "6011111111111117",
          "3566111111111113");

  private TestCards() {}

  /** Whether the number is one of the documented ones, some of which fail the card check. */
  public static boolean knows(String number) {
    return NUMBERS.contains(number);
  }
}
