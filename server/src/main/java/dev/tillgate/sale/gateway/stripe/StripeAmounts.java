package dev.tillgate.sale.gateway.stripe;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import org.joda.money.CurrencyUnit;

/**
 * Amounts as Stripe counts them: in its smallest units, which are not those of ISO 4217 for all
 * currencies. Source: Stripe's page "Supported currencies".
 */
final class StripeAmounts {
  private static final Set<String> NO_DECIMALS =
      Set.of(
          "BIF", "CLP", "DJF", "GNF", "JPY", "KMF", "KRW", "MGA", "PYG", "RWF", "VND", "VUV", "XAF",
          "XOF", "XPF");

  private static final Set<String> THREE_DECIMALS = Set.of("BHD", "JOD", "KWD", "OMR", "TND");

  private StripeAmounts() {}

  /** The amount in Stripe's units; one that it cannot say exactly is refused. */
  static long units(BigDecimal amount, CurrencyUnit currency) {
    return amount.movePointRight(decimals(currency.getCode())).longValueExact();
  }

  static BigDecimal amount(long units, CurrencyUnit currency) {
    return BigDecimal.valueOf(units, decimals(currency.getCode()));
  }

  static String code(CurrencyUnit currency) {
    return currency.getCode().toLowerCase(Locale.ROOT);
  }

  static CurrencyUnit currency(String code) {
    return CurrencyUnit.of(code.toUpperCase(Locale.ROOT));
  }

  private static int decimals(String code) {
    if (NO_DECIMALS.contains(code)) {
      return 0;
    }
    return THREE_DECIMALS.contains(code) ? 3 : 2;
  }
}
