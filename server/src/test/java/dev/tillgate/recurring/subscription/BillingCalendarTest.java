package dev.tillgate.recurring.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.sale.cart.CycleUnit;
import java.time.LocalDateTime;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
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

  @Property
  void cycles_followOneAnotherAndKeepTheDayWhereTheMonthHasIt(
      @ForAll @IntRange(min = 0, max = 3650) int day,
      @ForAll @IntRange(min = 1, max = 36) int length,
      @ForAll @IntRange(min = 1, max = 60) int cycle,
      @ForAll CycleUnit unit) {
    LocalDateTime start = LocalDateTime.of(2023, 1, 1, 12, 30).plusDays(day);
    LocalDateTime end = BillingCalendar.end(start, length, unit, cycle);
    assertThat(BillingCalendar.end(start, length, unit, cycle + 1)).isAfter(end);
    assertThat(end.toLocalTime()).isEqualTo(start.toLocalTime());
    if (unit == CycleUnit.MONTH) {
      int last = end.toLocalDate().lengthOfMonth();
      assertThat(end.getDayOfMonth()).isEqualTo(Math.min(start.getDayOfMonth(), last));
    }
  }
}
