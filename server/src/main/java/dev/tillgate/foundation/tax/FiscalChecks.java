package dev.tillgate.foundation.tax;

import static dev.tillgate.foundation.tax.CheckDigits.digit;
import static dev.tillgate.foundation.tax.CheckDigits.endsWith;
import static dev.tillgate.foundation.tax.CheckDigits.weighted;

import br.com.caelum.stella.validation.CNPJValidator;
import br.com.caelum.stella.validation.CPFValidator;

/** The check digits of tax numbers outside the European Union that are more than one sum. */
final class FiscalChecks {
  private FiscalChecks() {}

  /** The Australian business number: one off the first digit, then a sum modulo 89. */
  static boolean australia(String number) {
    return (weighted(number, 10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19) - 10) % 89 == 0;
  }

  static boolean brazil(String number) {
    return new CPFValidator().invalidMessagesFor(number).isEmpty()
        || new CNPJValidator().invalidMessagesFor(number).isEmpty();
  }

  /** The GSTIN: a Luhn character in base 36. */
  static boolean india(String number) {
    int sum = 0;
    for (int i = 0; i < 14; i++) {
      int product = Character.digit(number.charAt(i), 36) * (i % 2 + 1);
      sum += product / 36 + product % 36;
    }
    return Character.digit(number.charAt(14), 36) == (36 - sum % 36) % 36;
  }

  /** Ten digits are a tax number, eleven the identity number that stands for it with persons. */
  static boolean turkey(String number) {
    if (number.length() == 10) {
      int sum = 0;
      for (int i = 0; i < 9; i++) {
        int shifted = (digit(number, i) + 9 - i) % 10;
        int product = (shifted << (9 - i)) % 9;
        sum += shifted != 0 && product == 0 ? 9 : product;
      }
      return endsWith(number, (10 - sum % 10) % 10);
    }
    int tenth = Math.floorMod(weighted(number, 7, -1, 7, -1, 7, -1, 7, -1, 7), 10);
    return digit(number, 9) == tenth
        && endsWith(number, weighted(number, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1) % 10);
  }
}
