package dev.tillgate.foundation.tax;

import java.util.function.Predicate;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;

/** What check digits are made of. The digits are ASCII: the forms of the numbers see to that. */
final class CheckDigits {
  private CheckDigits() {}

  /** Accepts numbers whose digits, times the weights, leave this remainder. */
  static Predicate<String> leaves(int remainder, int modulus, int... weights) {
    return number -> weighted(number, weights) % modulus == remainder;
  }

  /** The sum of the digits times the weights; digits beyond the weights do not count. */
  static int weighted(String number, int... weights) {
    int sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += digit(number, i) * weights[i];
    }
    return sum;
  }

  /** ISO/IEC 7064, MOD 11,10. */
  static boolean hybrid(String number) {
    int product = 10;
    for (int i = 0; i < number.length() - 1; i++) {
      int sum = (digit(number, i) + product) % 10;
      product = (sum == 0 ? 10 : sum) * 2 % 11;
    }
    return endsWith(number, (11 - product) % 10);
  }

  static boolean luhn(String number) {
    return LuhnCheckDigit.LUHN_CHECK_DIGIT.isValid(number);
  }

  /** The remainder of a number of any length; letters count as two digits, A as 10. */
  static int remainder(String number, int modulus) {
    int remainder = 0;
    for (int i = 0; i < number.length(); i++) {
      int value = Character.digit(number.charAt(i), 36);
      remainder = (remainder * (value < 10 ? 10 : 100) + value) % modulus;
    }
    return remainder;
  }

  static boolean endsWith(String number, int check) {
    return digit(number, number.length() - 1) == check;
  }

  static int digit(String number, int index) {
    return number.charAt(index) - '0';
  }
}
