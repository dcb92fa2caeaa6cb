package dev.tillgate.sale.payout;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** How often a merchant is paid. Pure. */
enum PayoutPeriod {
  DAILY,
  /** From Monday to Sunday. */
  WEEKLY,
  /** Two weeks at a time, counted from a Monday. */
  BIWEEKLY,
  /** Calendar months. */
  MONTHLY;

  private static final LocalDate FIRST_MONDAY = LocalDate.of(2024, 1, 1);
  private static final int TWO_WEEKS = 14;

  /** The first day after the period that a day lies in. */
  LocalDate end(LocalDate day) {
    return switch (this) {
      case DAILY -> day.plusDays(1);
      case WEEKLY -> day.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
      case BIWEEKLY -> {
        long since = day.toEpochDay() - FIRST_MONDAY.toEpochDay();
        yield day.plusDays(TWO_WEEKS - Math.floorMod(since, TWO_WEEKS));
      }
      case MONTHLY -> day.with(TemporalAdjusters.firstDayOfNextMonth());
    };
  }
}
