package dev.tillgate.sale.purchase;

import java.util.Locale;
import java.util.Optional;

/** Units that billing cycles are counted in. */
public enum CycleUnit {
  DAY,
  MONTH;

  private static final int DAYS_PER_WEEK = 7;
  private static final int MONTHS_PER_YEAR = 12;

  /** A length in this unit. */
  public record Length(int count, CycleUnit unit) {}

  /**
   * Reads day, week, month or year, singular or plural, in any case; weeks and years are turned.
   */
  public static Optional<Length> parse(int count, String unit) {
    String word = unit.strip().toUpperCase(Locale.ROOT);
    String singular = word.endsWith("S") ? word.substring(0, word.length() - 1) : word;
    return switch (singular) {
      case "D", "DAY" -> Optional.of(new Length(count, DAY));
      case "W", "WEEK" -> Optional.of(new Length(Math.multiplyExact(count, DAYS_PER_WEEK), DAY));
      case "M", "MONTH" -> Optional.of(new Length(count, MONTH));
      case "Y", "YEAR" ->
          Optional.of(new Length(Math.multiplyExact(count, MONTHS_PER_YEAR), MONTH));
      default -> Optional.empty();
    };
  }
}
