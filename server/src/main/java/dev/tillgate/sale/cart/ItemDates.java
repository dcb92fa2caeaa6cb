package dev.tillgate.sale.cart;

import dev.tillgate.foundation.kernel.Problems;
import dev.tillgate.sale.cart.api.CartFault;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Start dates of subscriptions: a day begins at 00:00:01. Source: seed "Place orders with dynamic
 * product information".
 */
final class ItemDates {
  private static final LocalTime START_OF_DAY = LocalTime.of(0, 0, 1);
  private static final int DATE_LENGTH = 10;

  /** Far enough from the calendar's end for every cycle that follows. */
  private static final int LAST_YEAR = 2999;

  private static final int FIRST_YEAR = 2000;

  private ItemDates() {}

  static @Nullable LocalDateTime start(@Nullable String text, String path, Problems problems) {
    if (text == null || text.isBlank()) {
      return null;
    }
    Optional<LocalDateTime> start = parse(text.strip());
    if (start.isEmpty()) {
      problems.add(path, CartFault.ORDER_PRODUCT_SUBSCRIPTION_START_DATE_INVALID);
    }
    return start.orElse(null);
  }

  private static Optional<LocalDateTime> parse(String date) {
    try {
      LocalDateTime start =
          date.length() == DATE_LENGTH
              ? LocalDate.parse(date).atTime(START_OF_DAY)
              : LocalDateTime.parse(date.replace(' ', 'T'));
      return Optional.of(start)
          .filter(found -> found.getYear() >= FIRST_YEAR && found.getYear() <= LAST_YEAR);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
