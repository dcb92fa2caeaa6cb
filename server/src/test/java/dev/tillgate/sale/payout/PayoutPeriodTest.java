package dev.tillgate.sale.payout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.Property;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayoutPeriodTest {

  @ParameterizedTest
  @CsvSource({
    "DAILY, 2026-02-28, 2026-03-01",
    "WEEKLY, 2026-01-31, 2026-02-02",
    "WEEKLY, 2026-02-02, 2026-02-09",
    "BIWEEKLY, 2024-01-01, 2024-01-15",
    "BIWEEKLY, 2023-12-31, 2024-01-01",
    "BIWEEKLY, 2024-01-14, 2024-01-15",
    "MONTHLY, 2026-01-01, 2026-02-01",
    "MONTHLY, 2028-02-29, 2028-03-01"
  })
  void period_endsBeforeTheFirstDayOfTheNext(PayoutPeriod period, LocalDate day, LocalDate end) {
    assertThat(period.end(day)).isEqualTo(end);
  }

  @Test
  void everyDay_isInJustOnePeriod() {
    Property.holds(
        any -> {
          PayoutPeriod period = any.of(PayoutPeriod.class);
          LocalDate day = LocalDate.ofEpochDay(any.number(0, 40_000));
          LocalDate end = period.end(day);
          assertThat(end).isAfter(day);
          assertThat(period.end(end.minusDays(1))).isEqualTo(end);
          assertThat(period.end(end)).isAfter(end);
          if (period == PayoutPeriod.BIWEEKLY || period == PayoutPeriod.WEEKLY) {
            assertThat(end.getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
          }
        });
  }
}
