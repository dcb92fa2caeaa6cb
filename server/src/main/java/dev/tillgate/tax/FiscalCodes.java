package dev.tillgate.tax;

import br.com.caelum.stella.validation.CNPJValidator;
import br.com.caelum.stella.validation.CPFValidator;
import dev.tillgate.kernel.Countries;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Checks the tax numbers that shoppers send. Form only, except where a library knows the check
 * digits: Brazil's CPF and CNPJ, Italy's and Sweden's VAT numbers. Whether a number was ever given
 * out is not asked.
 */
public final class FiscalCodes {
  private static final int LONGEST = 40;
  private static final Pattern ORNAMENT = Pattern.compile("[\\s./-]+");

  /** State code, PAN, entity number, Z, check character (CGST Rules 2017, rule 10). */
  private static final Pattern GSTIN =
      Pattern.compile("\\d{2}[A-Z]{5}\\d{4}[A-Z][1-9A-Z]Z[0-9A-Z]");

  private FiscalCodes() {}

  /**
   * Whether the code can be a tax number of the country: a VAT number in the EU and GB (with or
   * without prefix), CPF or CNPJ in BR, GSTIN in IN. Blanks, dots, dashes and slashes do not count.
   * Elsewhere any text up to 40 characters will do.
   */
  public static boolean valid(String country, String code) {
    if (code.isBlank() || code.strip().length() > LONGEST) {
      return false;
    }
    String issuer = Countries.normalise(country);
    String compact = compact(code);
    return switch (issuer) {
      case "BR" -> brazilian(compact);
      case "IN" -> GSTIN.matcher(compact).matches();
      default -> !VatNumber.issuedBy(issuer) || VatNumber.valid(issuer, compact);
    };
  }

  /** The code in upper case without ornament. */
  static String compact(String code) {
    return ORNAMENT.matcher(code).replaceAll("").toUpperCase(Locale.ROOT);
  }

  private static boolean brazilian(String compact) {
    return new CPFValidator().invalidMessagesFor(compact).isEmpty()
        || new CNPJValidator().invalidMessagesFor(compact).isEmpty();
  }
}
