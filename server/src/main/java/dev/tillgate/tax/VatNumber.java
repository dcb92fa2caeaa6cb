package dev.tillgate.tax;

import static java.util.Map.entry;

import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;

/**
 * VAT numbers of the EU members and of Great Britain: the form per country (European Commission,
 * VIES FAQ, "VAT identification number structure"; HMRC for GB), and the check digit where it is a
 * plain Luhn digit.
 */
final class VatNumber {
  private static final Map<String, Pattern> FORMS =
      Map.ofEntries(
          form("AT", "AT", "U\\d{8}"),
          form("BE", "BE", "[01]\\d{9}"),
          form("BG", "BG", "\\d{9,10}"),
          form("CY", "CY", "\\d{8}[A-Z]"),
          form("CZ", "CZ", "\\d{8,10}"),
          form("DE", "DE", "\\d{9}"),
          form("DK", "DK", "\\d{8}"),
          form("EE", "EE", "\\d{9}"),
          form("ES", "ES", "[A-Z]\\d{7}[A-Z0-9]|\\d{8}[A-Z]"),
          form("FI", "FI", "\\d{8}"),
          form("FR", "FR", "[A-HJ-NP-Z0-9]{2}\\d{9}"),
          form("GB", "GB|XI", "\\d{9}|\\d{12}|(GD|HA)\\d{3}"),
          form("GR", "EL|GR", "\\d{9}"),
          form("HR", "HR", "\\d{11}"),
          form("HU", "HU", "\\d{8}"),
          form("IE", "IE", "\\d{7}[A-Z]{1,2}|\\d[A-Z+*]\\d{5}[A-Z]"),
          form("IT", "IT", "\\d{11}"),
          form("LT", "LT", "\\d{9}|\\d{12}"),
          form("LU", "LU", "\\d{8}"),
          form("LV", "LV", "\\d{11}"),
          form("MT", "MT", "\\d{8}"),
          form("NL", "NL", "\\d{9}B\\d{2}"),
          form("PL", "PL", "\\d{10}"),
          form("PT", "PT", "\\d{9}"),
          form("RO", "RO", "\\d{2,10}"),
          form("SE", "SE", "\\d{12}"),
          form("SI", "SI", "\\d{8}"),
          form("SK", "SK", "\\d{10}"));

  private VatNumber() {}

  /** Whether this country (upper case) gives out VAT numbers that we can check. */
  static boolean issuedBy(String country) {
    return FORMS.containsKey(country);
  }

  /** Whether a compact number, with or without its prefix, is one of this country's. */
  static boolean valid(String country, String compact) {
    Pattern form = FORMS.get(country);
    if (form == null) {
      return false;
    }
    var matcher = form.matcher(compact);
    return matcher.matches() && checkDigit(country, matcher.group("number"));
  }

  /** The number with its prefix and without ornament; the compact text when it is not valid. */
  static String canonical(String country, String code) {
    String compact = FiscalCodes.compact(code);
    Pattern form = FORMS.get(country);
    var matcher = form == null ? null : form.matcher(compact);
    if (matcher == null || !matcher.matches()) {
      return compact;
    }
    return (country.equals("GR") ? "EL" : country) + matcher.group("number");
  }

  private static boolean checkDigit(String country, String number) {
    return switch (country) {
      case "IT" -> LuhnCheckDigit.LUHN_CHECK_DIGIT.isValid(number);
      case "SE" -> LuhnCheckDigit.LUHN_CHECK_DIGIT.isValid(number.substring(0, 10));
      default -> true;
    };
  }

  private static Map.Entry<String, Pattern> form(String country, String prefixes, String number) {
    return entry(country, Pattern.compile("(?:" + prefixes + ")?(?<number>" + number + ")"));
  }
}
