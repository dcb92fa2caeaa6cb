package dev.tillgate.sale.payment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Installments: in Brazil and Turkey, in the local currency, each at least five, six at most.
 * Source: seed "Payment flow with Credit Cards with Installments".
 */
public final class Installments {
  private static final int MOST = 6;
  private static final BigDecimal LEAST_AMOUNT = new BigDecimal(5);
  private static final Map<String, String> CURRENCIES = Map.of("BR", "BRL", "TR", "TRY");

  /** One way to split an amount: how many parts, and how much each is. */
  public record Plan(int number, BigDecimal amount) {}

  private Installments() {}

  /** Whether the country and currency allow installments at all. */
  public static boolean available(String country, String currency) {
    return currency
        .toUpperCase(Locale.ROOT)
        .equals(CURRENCIES.get(country.toUpperCase(Locale.ROOT)));
  }

  /** Every way to split the amount, from one part up; parts are rounded half up to two decimals. */
  public static List<Plan> plans(BigDecimal amount) {
    return IntStream.rangeClosed(1, MOST)
        .filter(n -> n == 1 || amount.compareTo(LEAST_AMOUNT.multiply(BigDecimal.valueOf(n))) >= 0)
        .mapToObj(n -> new Plan(n, part(amount, n)))
        .toList();
  }

  private static BigDecimal part(BigDecimal amount, int number) {
    return amount.divide(BigDecimal.valueOf(number), 2, RoundingMode.HALF_UP);
  }
}
