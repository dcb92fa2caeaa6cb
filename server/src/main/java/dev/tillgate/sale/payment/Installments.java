package dev.tillgate.sale.payment;

import dev.tillgate.sale.payment.port.CardBrand;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Installments: in Brazil and Turkey, in the local currency, each at least five, six at most.
 * Source: seed "Payment flow with Credit Cards with Installments".
 */
public final class Installments {
  private static final int MOST = 6;
  private static final BigDecimal LEAST_AMOUNT = new BigDecimal(5);
  private static final Map<String, String> CURRENCIES = Map.of("BR", "BRL", "TR", "TRY");

  private static final Set<CardBrand> BRANDS =
      EnumSet.of(
          CardBrand.VISA, CardBrand.MASTERCARD, CardBrand.AMEX, CardBrand.ELO, CardBrand.HIPERCARD);

  /** One way to split an amount: how many parts, and how much each is. */
  public record Plan(int number, BigDecimal amount) {}

  private Installments() {}

  /**
   * Why nothing can be paid in parts; empty where it can.
   *
   * @param recurring whether the order opens a subscription
   * @param card its number or the first digits of it; null where they are not known
   */
  public static Optional<String> refusal(
      String country, String currency, boolean recurring, @Nullable String card) {
    if (!currency
        .toUpperCase(Locale.ROOT)
        .equals(CURRENCIES.get(country.toUpperCase(Locale.ROOT)))) {
      return Optional.of("Installments are for buyers in Brazil in BRL and in Turkey in TRY.");
    }
    if (recurring) {
      return Optional.of("An order that renews cannot be paid in installments.");
    }
    return card == null || BRANDS.contains(CardBrand.ofNumber(card))
        ? Optional.empty()
        : Optional.of(
            "Installments are for Visa, Mastercard, American Express, Elo and Hipercard.");
  }

  /** Why an amount cannot be split into this many parts; empty where it can. */
  static Optional<String> refusal(BigDecimal amount, int number) {
    return plans(amount).stream().anyMatch(plan -> plan.number() == number)
        ? Optional.empty()
        : Optional.of(
            "There are at most %d installments of at least %s each.".formatted(MOST, LEAST_AMOUNT));
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
