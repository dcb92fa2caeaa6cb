package dev.tillgate.tax;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TaxTableTest {
  private final TaxTable table = TaxTable.standard();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE",
        "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK"
      })
  void eachUnionMemberHasACurrentRate(String country) {
    assertThat(rate(country, "", LocalDate.of(2026, 9, 1)))
        .isBetween(new BigDecimal("15"), new BigDecimal("27"));
    assertThat(rate(country, "", LocalDate.MAX)).isPositive();
  }

  @ParameterizedTest
  @CsvSource({
    "RO, 2015-12-31, 24",
    "RO, 2016-12-31, 20",
    "RO, 2025-07-31, 19",
    "RO, 2025-08-01, 21",
    "EE, 2023-12-31, 20",
    "EE, 2024-01-01, 22",
    "EE, 2025-07-01, 24",
    "FI, 2024-08-31, 24",
    "FI, 2024-09-01, 25.5",
    "SK, 2024-12-31, 20",
    "SK, 2025-01-01, 23",
    "LU, 2022-12-31, 17",
    "LU, 2023-06-30, 16",
    "LU, 2024-01-01, 17",
    "DE, 2020-07-01, 16",
    "CH, 2023-12-31, 7.7",
    "CH, 2024-01-01, 8.1",
    "GB, 2026-01-01, 20",
    "NO, 2026-01-01, 25",
    "TR, 2023-07-10, 20",
    "IN, 2026-01-01, 18",
    "AU, 2026-01-01, 10",
    "JP, 2026-01-01, 10",
  })
  void theRowOfTheDayIsPicked(String country, LocalDate day, BigDecimal percent) {
    assertThat(rate(country, "", day)).isEqualByComparingTo(percent);
  }

  @ParameterizedTest
  @CsvSource({"US, CA, 7.25", "US, OR, 0", "CA, ON, 13", "CA, NS, 14", "CA, AB, 5", "CA, '', 5"})
  void aStatesOwnRateComesBeforeTheCountrys(String country, String state, BigDecimal percent) {
    assertThat(rate(country, state, LocalDate.of(2026, 1, 1))).isEqualByComparingTo(percent);
  }

  @Test
  void theReducedRateFallsBackToTheStandardOne() {
    LocalDate day = LocalDate.of(2026, 1, 1);
    assertThat(table.find("DE", "", TaxTreatment.REDUCED, day).orElseThrow().percent())
        .isEqualByComparingTo("7");
    assertThat(table.find("RO", "", TaxTreatment.REDUCED, day).orElseThrow().percent())
        .isEqualByComparingTo("21");
  }

  private BigDecimal rate(String country, String state, LocalDate day) {
    return table.find(country, state, TaxTreatment.STANDARD, day).orElseThrow().percent();
  }
}
