package dev.tillgate.offer.promotion;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which units of an order a promotion covers: with a maximum quantity the dearest ones, wherever
 * they stand; all others cost the full price.
 */
final class UnitCoverage {
  private UnitCoverage() {}

  static Map<Integer, Integer> all(List<ReducibleLine> lines) {
    return of(null, lines);
  }

  /**
   * The number of units by index of the line.
   *
   * @param maximum null or 0 for all units
   */
  static Map<Integer, Integer> of(@Nullable Integer maximum, List<ReducibleLine> lines) {
    Map<Integer, Integer> covered = new HashMap<>();
    int left = maximum == null || maximum == 0 ? Integer.MAX_VALUE : maximum;
    for (ReducibleLine line : lines.stream().sorted(ReducibleLine.CANONICAL).toList()) {
      int units = Math.min(left, line.quantity());
      if (units > 0) {
        covered.put(line.index(), units);
        left -= units;
      }
    }
    return covered;
  }
}
