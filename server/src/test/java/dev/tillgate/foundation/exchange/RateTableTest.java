package dev.tillgate.foundation.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.Property;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateTableTest {
  /** A Friday. */
  private static final LocalDate DAY = LocalDate.of(2024, 6, 28);

  private static final RateTable TABLE = table();

  @ParameterizedTest
  @CsvSource({
    "100, EUR, USD, 107.05, 1.0705",
    "107.05, USD, EUR, 100.00, 0.934143",
    "100, USD, GBP, 79.06, 0.790640",
    "100, USD, JPY, 16062, 160.617",
    "9.99, CHF, HUF, 4097.00, 410.110",
    "1, KRW, EUR, 0.00, 0.000678030",
    "12.345, EUR, EUR, 12.35, 1",
    "100, EUR, KWD, 32.812, 0.328123",
  })
  void amount_isConvertedByWayOfTheEuroAndRoundedOnce(
      BigDecimal amount, String from, String to, BigDecimal expected, BigDecimal rate) {
    assertThat(TABLE.convert(amount, CurrencyUnit.of(from), CurrencyUnit.of(to), DAY))
        .contains(new Conversion(expected, rate, DAY));
  }

  @Test
  void dayWithoutRates_takesThoseOfTheLastDayBefore() {
    LocalDate sunday = DAY.plusDays(2);
    assertThat(TABLE.convert(BigDecimal.TEN, CurrencyUnit.EUR, CurrencyUnit.USD, sunday))
        .map(Conversion::day)
        .contains(DAY);
  }

  @Test
  void currencyWithoutRateOnTheLastDay_takesBothFromTheDayThatHasThem() {
    RateTable table =
        new RateTable(
            List.of(
                new ExchangeRate(DAY.minusDays(1), "USD", new BigDecimal("2")),
                new ExchangeRate(DAY.minusDays(1), "ISK", new BigDecimal("100")),
                new ExchangeRate(DAY, "USD", new BigDecimal("4"))));
    assertThat(table.convert(BigDecimal.ONE, CurrencyUnit.USD, CurrencyUnit.of("ISK"), DAY))
        .contains(new Conversion(new BigDecimal("50"), new BigDecimal("50"), DAY.minusDays(1)));
  }

  @Test
  void oldRates_areNone() {
    LocalDate last = DAY.plusDays(RateTable.OLDEST_DAYS);
    assertThat(TABLE.convert(BigDecimal.ONE, CurrencyUnit.EUR, CurrencyUnit.USD, last)).isPresent();
    assertThat(TABLE.convert(BigDecimal.ONE, CurrencyUnit.EUR, CurrencyUnit.USD, last.plusDays(1)))
        .isEmpty();
  }

  @Test
  void ratesOfLaterDays_areNone() {
    assertThat(TABLE.convert(BigDecimal.ONE, CurrencyUnit.EUR, CurrencyUnit.USD, DAY.minusDays(1)))
        .isEmpty();
  }

  @Test
  void currencyWithoutRate_cannotBeConverted() {
    assertThat(TABLE.convert(BigDecimal.ONE, CurrencyUnit.EUR, CurrencyUnit.of("UAH"), DAY))
        .isEmpty();
  }

  @Test
  void amountThereAndBack_isNearlyTheSame() {
    Property.holds(
        any -> {
          BigDecimal amount = BigDecimal.valueOf(any.number(0, 1_000_000_000L), 2);
          BigDecimal there = convert(amount, CurrencyUnit.GBP, CurrencyUnit.USD);
          BigDecimal back = convert(there, CurrencyUnit.USD, CurrencyUnit.GBP);
          assertThat(back.subtract(amount).abs()).isLessThanOrEqualTo(new BigDecimal("0.01"));
        });
  }

  private static BigDecimal convert(BigDecimal amount, CurrencyUnit from, CurrencyUnit to) {
    return TABLE.convert(amount, from, to, DAY).orElseThrow().amount();
  }

  private static RateTable table() {
    try {
      List<ExchangeRate> rates =
          new ArrayList<>(
              ReferenceRates.parse(
                  Files.readAllBytes(Path.of("src/test/resources/rates/eurofxref-daily.xml"))));
      rates.add(new ExchangeRate(DAY, "KWD", new BigDecimal("0.328123")));
      return new RateTable(rates);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
