package dev.tillgate.foundation.tax;

import static dev.tillgate.foundation.tax.CheckDigits.leaves;
import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tax numbers that we can check: their form and their check digits. Forms of the EU are those
 * of the European Commission (VIES FAQ, "VAT identification number structure"); the check digits
 * were compared with an independent implementation number by number.
 */
final class TaxNumber {
  private static final Map<String, Kind> KINDS =
      Map.ofEntries(
          kind("AT", "AT", "U\\d{8}", VatChecks::austria),
          kind("AU", "AU", "(?!10)[1-9]\\d{10}", FiscalChecks::australia),
          kind("BE", "BE", "[01]\\d{9}", VatChecks::belgium),
          kind("BG", "BG", "\\d{9,10}", VatChecks::bulgaria),
          kind("BR", "", "\\d{11}|[0-9A-Z]{12}\\d{2}", FiscalChecks::brazil),
          kind(
              "CH",
              "CHE",
              "\\d{9}",
              "MWST|TVA|IVA|TPV|VAT",
              leaves(0, 11, 5, 4, 3, 2, 7, 6, 5, 4, 1)),
          kind("CY", "CY", "(?!12)\\d{8}[A-Z]", VatChecks::cyprus),
          kind("CZ", "CZ", "[0-8]\\d{7}|\\d{9,10}", VatChecks::czechia),
          kind("DE", "DE", "[1-9]\\d{8}", CheckDigits::hybrid),
          kind("DK", "DK", "\\d{8}", leaves(0, 11, 2, 7, 6, 5, 4, 3, 2, 1)),
          kind("EE", "EE", "\\d{9}", leaves(0, 10, 3, 7, 1, 3, 7, 1, 3, 7, 1)),
          kind("ES", "ES", "[A-HJNP-SUVW]\\d{7}[0-9A-J]|[0-9KLMXYZ]\\d{7}[A-Z]", VatChecks::spain),
          kind("FI", "FI", "\\d{8}", leaves(0, 11, 7, 9, 10, 5, 8, 4, 2, 1)),
          kind("FR", "FR", "[A-HJ-NP-Z0-9]{2}\\d{9}", VatChecks::france),
          kind("GB", "GB|XI", "\\d{9}|\\d{12}|(?:GD|HA)\\d{3}", VatChecks::britain),
          kind("GR", "EL|GR", "\\d{9}", VatChecks::greece),
          kind("HR", "HR", "\\d{11}", CheckDigits::hybrid),
          kind("HU", "HU", "\\d{8}", leaves(0, 10, 9, 7, 3, 1, 9, 7, 3, 1)),
          kind("IE", "IE", "\\d{7}[A-W][A-IW]?|\\d[A-Z+*]\\d{5}[A-W]", VatChecks::ireland),
          kind("IN", "", "\\d{2}[A-Z]{5}\\d{4}[A-Z][1-9A-Z]Z[0-9A-Z]", FiscalChecks::india),
          kind("IT", "IT", "\\d{11}", CheckDigits::luhn),
          kind("LT", "LT", "\\d{7}1\\d|\\d{10}1\\d", VatChecks::lithuania),
          kind("LU", "LU", "\\d{8}", TaxNumber::luxembourg),
          kind("LV", "LV", "\\d{11}", VatChecks::latvia),
          kind("MT", "MT", "\\d{8}", leaves(0, 37, 3, 4, 6, 7, 8, 9, 10, 1)),
          kind("NL", "NL", "(?!0{9})\\d{9}B\\d{2}", VatChecks::netherlands),
          kind("NO", "NO", "\\d{9}", "MVA", leaves(0, 11, 3, 2, 7, 6, 5, 4, 3, 2, 1)),
          kind("PL", "PL", "\\d{10}", leaves(0, 11, 6, 5, 7, 2, 3, 4, 5, 6, 7, -1)),
          kind("PT", "PT", "[1-9]\\d{8}", VatChecks::portugal),
          kind("RO", "RO", "[1-9]\\d{1,9}", VatChecks::romania),
          kind("SE", "SE", "\\d{12}", number -> CheckDigits.luhn(number.substring(0, 10))),
          kind("SI", "SI", "[1-9]\\d{7}", VatChecks::slovenia),
          kind(
              "SK",
              "SK",
              "[1-9]\\d[234789]\\d{7}",
              number -> CheckDigits.remainder(number, 11) == 0),
          kind("TR", "TR", "\\d{10}|[1-9]\\d{10}", FiscalChecks::turkey));

  /**
   * Where a business that buys from abroad accounts for the tax itself: Directive 2006/112/EC art.
   * 44 and 196 in the Union, and the like elsewhere. Not Switzerland, where a registered seller
   * from abroad charges businesses too (MWSTG art. 45).
   */
  private static final Set<String> REVERSE_CHARGE =
      Set.of(
          "AT", "AU", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GB", "GR", "HR",
          "HU", "IE", "IN", "IT", "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI",
          "SK", "TR");

  private TaxNumber() {}

  private record Kind(Pattern form, Predicate<String> check) {}

  /** Whether we can check the numbers of this country (upper case). */
  static boolean checked(String country) {
    return KINDS.containsKey(country);
  }

  /** Whether businesses of this country account for the tax on what they buy abroad. */
  static boolean reverseCharge(String country) {
    return REVERSE_CHARGE.contains(country);
  }

  /** Whether a compact number, with or without its prefix, is one of this country's. */
  static boolean valid(String country, String compact) {
    return Optional.ofNullable(KINDS.get(country))
        .filter(kind -> number(kind, compact).filter(kind.check()).isPresent())
        .isPresent();
  }

  /** The number with its prefix and without ornament; the compact text when it is not valid. */
  static String canonical(String country, String code) {
    String compact = FiscalCodes.compact(code);
    return Optional.ofNullable(KINDS.get(country))
        .flatMap(kind -> number(kind, compact))
        .map(number -> (country.equals("GR") ? "EL" : country) + number)
        .orElse(compact);
  }

  private static Optional<String> number(Kind kind, String compact) {
    Matcher matcher = kind.form().matcher(compact);
    return matcher.matches() ? Optional.of(matcher.group("number")) : Optional.empty();
  }

  private static boolean luxembourg(String number) {
    return Integer.parseInt(number.substring(0, 6)) % 89 == Integer.parseInt(number.substring(6));
  }

  private static Map.Entry<String, Kind> kind(
      String country, String prefixes, String number, Predicate<String> check) {
    return kind(country, prefixes, number, "", check);
  }

  private static Map.Entry<String, Kind> kind(
      String country, String prefixes, String number, String suffixes, Predicate<String> check) {
    Pattern form =
        Pattern.compile(
            "(?:%s)?(?<number>(?!0+$)(?:%s))(?:%s)?".formatted(prefixes, number, suffixes));
    return entry(country, new Kind(form, check));
  }
}
