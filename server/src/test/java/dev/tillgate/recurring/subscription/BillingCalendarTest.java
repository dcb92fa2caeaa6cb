package dev.tillgate.recurring.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.Property;
import dev.tillgate.sale.purchase.CycleUnit;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BillingCalendarTest {
  @ParameterizedTest
  @CsvSource({
    "2026-01-31T11:00,1,MONTH,1,2026-02-28T11:00",
    "2026-01-31T11:00,1,MONTH,2,2026-03-31T11:00",
    "2026-01-31T11:00,1,MONTH,3,2026-04-30T11:00",
    "2024-01-31T11:00,1,MONTH,1,2024-02-29T11:00",
    "2024-02-29T23:59:59,12,MONTH,1,2025-02-28T23:59:59",
    "2024-02-29T23:59:59,12,MONTH,4,2028-02-29T23:59:59",
    "2026-08-31T00:00:01,3,MONTH,2,2027-02-28T00:00:01",
    "2026-02-28T11:00,1,MONTH,1,2026-03-28T11:00",
    "2026-01-31T11:00,30,DAY,1,2026-03-02T11:00",
    "2024-02-28T11:00,1,DAY,2,2024-03-01T11:00",
  })
  void cycle_endsOnTheDayOfItsStartOrTheLastOfTheMonth(
      LocalDateTime start, int length, CycleUnit unit, int cycle, LocalDateTime end) {
    assertThat(BillingCalendar.end(start, length, unit, cycle)).isEqualTo(end);
  }

  @Test
  void cycles_followOneAnotherAndKeepTheDayWhereTheMonthHasIt() {
    Property.holds(
        any -> {
          LocalDateTime start = LocalDateTime.of(2023, 1, 1, 12, 30).plusDays(any.number(0, 3650));
          int length = any.number(1, 36);
          int cycle = any.number(1, 60);
          CycleUnit unit = any.of(CycleUnit.class);
          LocalDateTime end = BillingCalendar.end(start, length, unit, cycle);
          assertThat(BillingCalendar.end(start, length, unit, cycle + 1)).isAfter(end);
          assertThat(end.toLocalTime()).isEqualTo(start.toLocalTime());
          if (unit == CycleUnit.MONTH) {
            int last = end.toLocalDate().lengthOfMonth();
            assertThat(end.getDayOfMonth()).isEqualTo(Math.min(start.getDayOfMonth(), last));
          }
        });
  }
}
