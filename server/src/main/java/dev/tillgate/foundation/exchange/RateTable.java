package dev.tillgate.foundation.exchange;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;

/** Rates at hand. Pure and immutable. */
public final class RateTable {
  /**
   * A rate older than this is none: weekends and long holidays pass, a forgotten import does not.
   */
  public static final int OLDEST_DAYS = 14;

  private static final MathContext SHOWN = new MathContext(6, RoundingMode.HALF_UP);

  private final NavigableMap<LocalDate, Map<String, BigDecimal>> byDay;

  /**
   * @param rates at most one for each day and currency
   */
  public RateTable(List<ExchangeRate> rates) {
    byDay =
        rates.stream()
            .collect(
                groupingBy(
                    ExchangeRate::day,
                    TreeMap::new,
                    toMap(ExchangeRate::currency, ExchangeRate::perEuro)));
  }

  /**
   * The amount in another currency by way of the euro, at the rates of the last day, up to the
   * given one, that has both. It is rounded once, at the end, HALF_UP; an amount in its own
   * currency is only rounded. Empty when there is no such day within {@link #OLDEST_DAYS}.
   */
  public Optional<Conversion> convert(
      BigDecimal amount, CurrencyUnit from, CurrencyUnit to, LocalDate day) {
    if (from.equals(to)) {
      BigDecimal rounded = amount.setScale(to.getDecimalPlaces(), RoundingMode.HALF_UP);
      return Optional.of(new Conversion(rounded, BigDecimal.ONE, day));
    }
    return byDay
        .subMap(day.minusDays(OLDEST_DAYS), true, day, true)
        .descendingMap()
        .entrySet()
        .stream()
        .filter(rates -> has(rates.getValue(), from) && has(rates.getValue(), to))
        .findFirst()
        .map(
            rates ->
                conversion(
                    amount,
                    perEuro(rates.getValue(), from),
                    perEuro(rates.getValue(), to),
                    to.getDecimalPlaces(),
                    rates.getKey()));
  }

  private static Conversion conversion(
      BigDecimal amount, BigDecimal from, BigDecimal to, int scale, LocalDate day) {
    return new Conversion(
        amount.multiply(to).divide(from, scale, RoundingMode.HALF_UP), to.divide(from, SHOWN), day);
  }

  private static boolean has(Map<String, BigDecimal> rates, CurrencyUnit currency) {
    return currency.equals(CurrencyUnit.EUR) || rates.containsKey(currency.getCode());
  }

  private static BigDecimal perEuro(Map<String, BigDecimal> rates, CurrencyUnit currency) {
    return rates.getOrDefault(currency.getCode(), BigDecimal.ONE);
  }
}
