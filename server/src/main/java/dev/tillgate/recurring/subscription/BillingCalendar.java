package dev.tillgate.recurring.subscription;

import dev.tillgate.sale.purchase.CycleUnit;
import java.time.LocalDateTime;

/**
 * When billing cycles end. Pure; times are in the account's time zone. A month ends on the day of
 * the month on which the subscription began, or on the last day of a shorter month: from January 31
 * come February 28 or 29 and then March 31. Source: seed "Subscription grace period".
 */
public final class BillingCalendar {
  /** The end of what never ends. */
  public static final LocalDateTime EVERGREEN = LocalDateTime.of(9999, 12, 31, 23, 59, 59);

  private BillingCalendar() {}

  /**
   * The end of a cycle.
   *
   * @param start when the first cycle began; the anchor of all that follow
   * @param cycle which cycle, from 1
   */
  public static LocalDateTime end(LocalDateTime start, int length, CycleUnit unit, int cycle) {
    long units = Math.multiplyExact((long) length, cycle);
    return switch (unit) {
      case DAY -> start.plusDays(units);
      case MONTH -> start.plusMonths(units);
    };
  }
}
