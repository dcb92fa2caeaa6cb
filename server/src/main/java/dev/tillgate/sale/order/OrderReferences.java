package dev.tillgate.sale.order;

import java.util.Optional;

/** Order references as clients write them. */
public final class OrderReferences {
  private static final int MAX_DIGITS = 18;

  /** Every reference, as a regular expression. */
  public static final String FORM = "0*[1-9]\\d{0,17}";

  private OrderReferences() {}

  /** The number; empty when the text cannot be a reference. */
  static Optional<Long> parse(String text) {
    String digits = text.strip();
    return digits.matches("\\d{1," + MAX_DIGITS + "}")
        ? Optional.of(Long.valueOf(digits))
        : Optional.empty();
  }
}
