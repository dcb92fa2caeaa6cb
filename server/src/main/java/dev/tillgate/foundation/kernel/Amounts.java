package dev.tillgate.foundation.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;

/**
 * Arithmetic that every amount of money follows: HALF_UP to the minor unit, nothing lost in a
 * split.
 */
public final class Amounts {
  private static final BigDecimal LIMIT = new BigDecimal("1000000000000");
  private static final int MAX_SCALE = 12;

  /** Units that ISO 4217 has beside what a country pays with. */
  private static final Set<String> FUNDS =
      Set.of("BOV", "CHE", "CHW", "CLF", "COU", "MXV", "USN", "UYI");

  private static final Map<String, CurrencyUnit> RECORDED =
      byCode(unit -> !unit.isPseudoCurrency());
  private static final Map<String, CurrencyUnit> CURRENCIES =
      byCode(unit -> isOfACountry(unit) || FUNDS.contains(unit.getCode()));

  private Amounts() {}

  /**
   * The currency of an ISO 4217 code in any case; empty when there is none that is money, or when
   * it has been withdrawn.
   */
  public static Optional<CurrencyUnit> currency(String code) {
    return Optional.ofNullable(CURRENCIES.get(upper(code)));
  }

  /** The same for what has been stored, which may be in a currency withdrawn since. */
  public static Optional<CurrencyUnit> recordedCurrency(String code) {
    return Optional.ofNullable(RECORDED.get(upper(code)));
  }

  /** The codes of the currencies that a country uses, sorted. */
  public static List<String> currencies() {
    return CURRENCIES.values().stream()
        .filter(Amounts::isOfACountry)
        .map(CurrencyUnit::getCode)
        .sorted()
        .toList();
  }

  /** Those of Joda-Money, whose table of countries follows the amendments of ISO 4217. */
  private static Map<String, CurrencyUnit> byCode(Predicate<CurrencyUnit> wanted) {
    return CurrencyUnit.registeredCurrencies().stream()
        .filter(wanted)
        .collect(Collectors.toUnmodifiableMap(CurrencyUnit::getCode, Function.identity()));
  }

  private static boolean isOfACountry(CurrencyUnit unit) {
    return !unit.getCountryCodes().isEmpty();
  }

  private static String upper(String code) {
    return code.strip().toUpperCase(Locale.ROOT);
  }

  /** Rounds to the minor unit of the currency, HALF_UP. */
  public static BigDecimal round(BigDecimal amount, CurrencyUnit currency) {
    return amount.setScale(currency.getDecimalPlaces(), RoundingMode.HALF_UP);
  }

  /** Nothing, in the minor unit of the currency. */
  public static BigDecimal zero(CurrencyUnit currency) {
    return BigDecimal.ZERO.setScale(currency.getDecimalPlaces());
  }

  /** Whether a number from outside can be an amount at all: bounded in size and in digits. */
  public static boolean plausible(BigDecimal amount) {
    return amount.scale() <= MAX_SCALE
        && amount.scale() >= -MAX_SCALE
        && amount.abs().compareTo(LIMIT) < 0;
  }

  /**
   * Splits a total by weights so that the parts add up to it: each part is rounded down and the
   * units left go to the largest remainders, earlier parts first among equals.
   *
   * @param total not negative, in minor units of the currency
   * @param weights not negative; when all are zero the first part takes everything
   */
  public static List<BigDecimal> split(
      BigDecimal total, List<BigDecimal> weights, CurrencyUnit currency) {
    BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    int scale = currency.getDecimalPlaces();
    List<BigDecimal> parts = new ArrayList<>();
    List<BigDecimal> remainders = new ArrayList<>();
    for (BigDecimal weight : weights) {
      BigDecimal exact =
          sum.signum() == 0
              ? BigDecimal.ZERO
              : total.multiply(weight).divide(sum, scale + 12, RoundingMode.DOWN);
      BigDecimal part = exact.setScale(scale, RoundingMode.DOWN);
      parts.add(part);
      remainders.add(exact.subtract(part));
    }
    BigDecimal unit = BigDecimal.ONE.movePointLeft(scale);
    BigDecimal left = total.subtract(parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
    List<Integer> order =
        IntStream.range(0, parts.size())
            .boxed()
            .sorted(Comparator.<Integer, BigDecimal>comparing(remainders::get).reversed())
            .toList();
    for (int next = 0; left.signum() > 0; next = (next + 1) % order.size()) {
      int index = order.get(next);
      BigDecimal step = sum.signum() == 0 ? left : unit;
      parts.set(index, parts.get(index).add(step));
      left = left.subtract(step);
    }
    return List.copyOf(parts);
  }
}
