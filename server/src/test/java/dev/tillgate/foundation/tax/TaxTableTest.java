package dev.tillgate.foundation.tax;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
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
    "JP, 2019-09-30, 8",
    "JP, 2026-01-01, 10",
    "IE, 2020-10-01, 21",
    "IS, 2026-01-01, 24",
    "LI, 2023-12-31, 7.7",
    "SG, 2022-12-31, 7",
    "SG, 2023-01-01, 8",
    "SG, 2024-01-01, 9",
    "SA, 2020-06-30, 5",
    "SA, 2020-07-01, 15",
    "AE, 2026-01-01, 5",
    "MX, 2026-01-01, 16",
    "NZ, 2026-01-01, 15",
    "ZA, 2026-01-01, 15",
    "KR, 2026-01-01, 10",
    "ID, 2026-01-01, 11",
    "MY, 2024-03-01, 8",
  })
  void theRowOfTheDayIsPicked(String country, LocalDate day, BigDecimal percent) {
    assertThat(rate(country, "", day)).isEqualByComparingTo(percent);
  }

  @ParameterizedTest
  @CsvSource({
    "US, CA, 7.25", "US, OR, 0", "US, DC, 6", "US, LA, 5", "US, SD, 4.2", "US, NM, 4.875",
    "CA, ON, 13", "CA, NS, 14", "CA, AB, 5", "CA, '', 5", "CA, QC, 14.975", "CA, BC, 12",
    "CA, SK, 11", "CA, MB, 12", "CA, YT, 5"
  })
  void aStatesOwnRateComesBeforeTheCountrys(String country, String state, BigDecimal percent) {
    assertThat(rate(country, state, LocalDate.of(2026, 1, 1))).isEqualByComparingTo(percent);
  }

  @ParameterizedTest
  @CsvSource({
    "DE, 2026-01-01, 7",
    "AT, 2021-06-01, 5",
    "CZ, 2024-01-01, 0",
    "FI, 2025-12-31, 14",
    "FI, 2026-01-01, 13.5",
    "LT, 2025-12-31, 9",
    "LT, 2026-01-01, 5",
    "RO, 2025-07-31, 5",
    "RO, 2025-08-01, 11",
    "IE, 2024-01-01, 0",
    "CH, 2024-01-01, 2.6",
    "GB, 2026-01-01, 0",
    "DK, 2026-01-01, 25",
    "JP, 2026-01-01, 10",
  })
  void theReducedRateFallsBackToTheStandardOne(String country, LocalDate day, BigDecimal percent) {
    assertThat(table.find(country, "", TaxTreatment.REDUCED, day).orElseThrow().percent())
        .isEqualByComparingTo(percent);
  }

  private BigDecimal rate(String country, String state, LocalDate day) {
    return table.find(country, state, TaxTreatment.STANDARD, day).orElseThrow().percent();
  }
}
