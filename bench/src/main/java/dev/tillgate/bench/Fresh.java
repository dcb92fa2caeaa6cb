package dev.tillgate.bench;

import java.util.Locale;

/**
 * Values that are different for each order, made from those of a real one: numbers stay numbers,
 * texts keep their length. The same value becomes the same wherever it stands.
 *
 * @param value as it stands in the real order
 * @param number whether it is one, possibly written as a text
 */
record Fresh(String value, boolean number) {
  private static final int DIGITS = 8;

  /** Further than the references of one order are apart. */
  private static final long STEP = 10_000;

  /** Further than the server will count. */
  private static final long BASE = 1_000_000_000_000L;

  static Fresh of(String value) {
    return new Fresh(value, value.chars().allMatch(Character::isDigit));
  }

  /** The value for the nth order. */
  String at(long n) {
    if (number) {
      return Long.toString(Long.parseLong(value) + BASE + n * STEP);
    }
    String hex = Long.toHexString(n).toUpperCase(Locale.ROOT);
    return kept() + "0".repeat(DIGITS - hex.length()) + hex;
  }

  /** The same as an expression of SQL over a column n. */
  String sql() {
    return number
        ? "(" + value + "::bigint + " + BASE + " + n * " + STEP + ")"
        : "('" + kept() + "' || lpad(upper(to_hex(n)), " + DIGITS + ", '0'))";
  }

  private String kept() {
    return value.length() > DIGITS ? value.substring(0, value.length() - DIGITS) : "";
  }
}
