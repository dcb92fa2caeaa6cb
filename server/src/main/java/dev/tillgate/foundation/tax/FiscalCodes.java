package dev.tillgate.foundation.tax;

import dev.tillgate.foundation.kernel.Countries;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Checks the tax numbers that shoppers send, by form and check digits. Whether a number was ever
 * given out is a question for a {@link VatRegistry}.
 */
public final class FiscalCodes {
  private static final int LONGEST = 40;
  private static final Pattern ORNAMENT = Pattern.compile("[\\s./-]+");

  private static final Pattern EXEMPTION = Pattern.compile("(?=.{0,39}\\d)[A-Za-z0-9 ./#-]{2,40}");

  private FiscalCodes() {}

  /**
   * Whether the code can be a tax number of the country: a VAT number in the EU and GB (with or
   * without prefix), CPF or CNPJ in BR, GSTIN in IN, ABN in AU, UID in CH, organisation number in
   * NO, VKN or TCKN in TR. Blanks, dots, dashes and slashes do not count. Elsewhere any text up to
   * 40 characters will do.
   */
  public static boolean valid(String country, String code) {
    if (code.isBlank() || code.strip().length() > LONGEST) {
      return false;
    }
    String issuer = Countries.normalise(country);
    return !TaxNumber.checked(issuer) || TaxNumber.valid(issuer, compact(code));
  }

  /** Whether a valid code spares businesses of the country the tax on what they buy abroad. */
  public static boolean sparesTax(String country) {
    return TaxNumber.reverseCharge(Countries.normalise(country));
  }

  /**
   * Whether the text can be the number of a US exemption certificate. Each state numbers its own,
   * so the rule is wide: 2 to 40 letters, digits, blanks, dots, dashes, slashes and number signs,
   * with a digit among them.
   */
  public static boolean exemption(String id) {
    return EXEMPTION.matcher(id.strip()).matches();
  }

  /** The code in upper case without ornament. */
  static String compact(String code) {
    return ORNAMENT.matcher(code).replaceAll("").toUpperCase(Locale.ROOT);
  }
}
