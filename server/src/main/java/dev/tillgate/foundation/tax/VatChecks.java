package dev.tillgate.foundation.tax;

import static dev.tillgate.foundation.tax.CheckDigits.digit;
import static dev.tillgate.foundation.tax.CheckDigits.endsWith;
import static dev.tillgate.foundation.tax.CheckDigits.weighted;

/**
 * The check digits of European VAT numbers that are more than one weighted sum. Each method takes a
 * number of its country's form, without prefix.
 */
final class VatChecks {
  private static final String SPANISH_PERSON = "TRWAGMYFPDXBNJZSQVHLCKE";
  private static final String SPANISH_COMPANY = "JABCDEFGHI";
  private static final String IRISH = "WABCDEFGHIJKLMNOPQRSTUV";
  private static final String FRENCH = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";
  private static final int[] CYPRIOT = {1, 0, 5, 7, 9, 13, 15, 17, 19, 21};

  private VatChecks() {}

  static boolean austria(String number) {
    String digits = number.substring(1);
    int sum = 0;
    for (int i = 0; i < 7; i++) {
      int product = digit(digits, i) * (i % 2 + 1);
      sum += product / 10 + product % 10;
    }
    return endsWith(digits, (96 - sum) % 10);
  }

  static boolean belgium(String number) {
    return CheckDigits.remainder(number.substring(0, 8), 97)
        == 97 - Integer.parseInt(number.substring(8));
  }

  /** Nine digits are a company, ten a Bulgarian, a foreigner or another person. */
  static boolean bulgaria(String number) {
    if (number.length() == 9) {
      int check = weighted(number, 1, 2, 3, 4, 5, 6, 7, 8) % 11;
      int other = weighted(number, 3, 4, 5, 6, 7, 8, 9, 10) % 11;
      return endsWith(number, (check == 10 ? other : check) % 10);
    }
    int other = 11 - weighted(number, 4, 3, 2, 7, 6, 5, 4, 3, 2) % 11;
    return endsWith(number, weighted(number, 2, 4, 8, 5, 10, 9, 7, 3, 6) % 11 % 10)
        || endsWith(number, weighted(number, 21, 19, 17, 13, 11, 9, 7, 3, 1) % 10)
        || (other != 10 && endsWith(number, other % 11));
  }

  static boolean cyprus(String number) {
    int sum = 0;
    for (int i = 0; i < 8; i++) {
      sum += i % 2 == 0 ? CYPRIOT[digit(number, i)] : digit(number, i);
    }
    return number.charAt(8) == 'A' + sum % 26;
  }

  /** Eight digits are a company, ten a person; nine are an older person, mostly without a check. */
  static boolean czechia(String number) {
    if (number.length() == 8) {
      int check = (11 - weighted(number, 8, 7, 6, 5, 4, 3, 2) % 11) % 11;
      return endsWith(number, (check == 0 ? 1 : check) % 10);
    }
    if (number.length() == 9) {
      int check = weighted(number, 0, 8, 7, 6, 5, 4, 3, 2) % 11;
      return number.charAt(0) != '6' || endsWith(number, Math.floorMod(8 - (21 - check) % 11, 10));
    }
    return endsWith(number, CheckDigits.remainder(number.substring(0, 9), 11) % 10);
  }

  static boolean france(String number) {
    int first = FRENCH.indexOf(number.charAt(0));
    int second = FRENCH.indexOf(number.charAt(1));
    String company = number.substring(2);
    if (first < 10 && second < 10) {
      return CheckDigits.remainder(company + "12", 97) == first * 10 + second;
    }
    int key = first < 10 ? first * 24 + second - 10 : first * 34 + second - 100;
    return (CheckDigits.remainder(company, 11) + 1 + key / 11) % 11 == key % 11;
  }

  /** Departments below 500, health authorities from there on, all others with a sum modulo 97. */
  static boolean britain(String number) {
    if (Character.isLetter(number.charAt(0))) {
      return number.startsWith("GD") == (digit(number, 2) < 5);
    }
    int remainder = weighted(number, 8, 7, 6, 5, 4, 3, 2, 10, 1) % 97;
    return remainder == 0 || (number.charAt(0) != '0' && (remainder == 42 || remainder == 55));
  }

  static boolean greece(String number) {
    return endsWith(number, weighted(number, 256, 128, 64, 32, 16, 8, 4, 2) % 11 % 10);
  }

  /** The old form, with its second place not a digit, is read with that place as a zero. */
  static boolean ireland(String number) {
    boolean old = !Character.isDigit(number.charAt(1));
    String digits = old ? "0" + number.substring(2, 7) + number.charAt(0) : number;
    int suffix = number.length() == 9 ? (number.charAt(8) - 'A' + 1) * 9 : 0;
    int sum = weighted(digits, 8, 7, 6, 5, 4, 3, 2) + (number.endsWith("W") ? 0 : suffix);
    return number.charAt(7) == IRISH.charAt(sum % 23);
  }

  static boolean latvia(String number) {
    return number.charAt(0) > '3'
        ? weighted(number, 9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1) % 11 == 3
        : endsWith(number, (1 + weighted(number, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9)) % 11 % 10);
  }

  static boolean lithuania(String number) {
    int check = lithuanian(number, 0) % 11;
    return endsWith(number, (check == 10 ? lithuanian(number, 2) % 11 : check) % 10);
  }

  private static int lithuanian(String number, int shift) {
    int sum = 0;
    for (int i = 0; i < number.length() - 1; i++) {
      sum += digit(number, i) * (1 + (i + shift) % 9);
    }
    return sum;
  }

  /** Companies have a sum modulo 11; persons since 2020 the whole number modulo 97. */
  static boolean netherlands(String number) {
    return weighted(number, 9, 8, 7, 6, 5, 4, 3, 2, -1) % 11 == 0
        || CheckDigits.remainder("NL" + number, 97) == 1;
  }

  static boolean portugal(String number) {
    return endsWith(number, (11 - weighted(number, 9, 8, 7, 6, 5, 4, 3, 2) % 11) % 11 % 10);
  }

  static boolean romania(String number) {
    String padded = "0".repeat(10 - number.length()) + number;
    return endsWith(padded, weighted(padded, 7, 5, 3, 2, 1, 7, 5, 3, 2) * 10 % 11 % 10);
  }

  static boolean slovenia(String number) {
    int check = 11 - weighted(number, 8, 7, 6, 5, 4, 3, 2) % 11;
    return check != 11 && endsWith(number, check % 10);
  }

  /** Persons and foreigners have a letter modulo 23, companies a Luhn digit or its letter. */
  static boolean spain(String number) {
    char first = number.charAt(0);
    char last = number.charAt(8);
    String middle = number.substring(1, 8);
    if (Character.isDigit(first) || "XYZKLM".indexOf(first) >= 0) {
      int foreigner = "XYZ".indexOf(first);
      String person = Character.isDigit(first) ? first + middle : Math.max(foreigner, 0) + middle;
      return last == SPANISH_PERSON.charAt(Integer.parseInt(person) % 23);
    }
    int check = 0;
    while (!CheckDigits.luhn(middle + check)) {
      check++;
    }
    return last == '0' + check || last == SPANISH_COMPANY.charAt(check);
  }
}
