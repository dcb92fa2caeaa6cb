package dev.tillgate.offer.catalog.option;

import dev.tillgate.foundation.kernel.Amounts;
import dev.tillgate.foundation.kernel.Problems;
import dev.tillgate.offer.catalog.api.PriceOptionFault;
import dev.tillgate.offer.catalog.api.PriceOptionsGroup.PriceOption;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Intervals of an option group: each with both ends, side by side, in any order. */
final class IntervalRules {
  private record Interval(BigDecimal first, BigDecimal last, String path) {}

  private IntervalRules() {}

  static void check(List<PriceOption> options, Problems problems) {
    List<Interval> intervals = new ArrayList<>();
    for (int i = 0; i < options.size(); i++) {
      Interval interval = interval(options.get(i), "Options[" + i + "]", problems);
      if (interval != null) {
        intervals.add(interval);
      }
    }
    if (intervals.size() == options.size()) {
      intervals.sort(Comparator.comparing(Interval::first));
      checkNeighbours(intervals, problems);
    }
  }

  /** Whole numbers or finer: an interval begins above the end of the one before, by 1 at most. */
  private static void checkNeighbours(List<Interval> sorted, Problems problems) {
    for (int i = 1; i < sorted.size(); i++) {
      String path = sorted.get(i).path() + ".ScaleMin";
      BigDecimal step = sorted.get(i).first().subtract(sorted.get(i - 1).last());
      problems.require(step.signum() > 0, path, PriceOptionFault.PRICE_OPTION_INTERVAL_OVERLAP);
      problems.require(
          step.compareTo(BigDecimal.ONE) <= 0, path, PriceOptionFault.PRICE_OPTION_INTERVAL_GAP);
    }
  }

  private static @Nullable Interval interval(PriceOption option, String path, Problems problems) {
    BigDecimal first = option.scaleMin();
    BigDecimal last = option.scaleMax();
    if (first == null || last == null) {
      problems.add(
          path + (first == null ? ".ScaleMin" : ".ScaleMax"),
          PriceOptionFault.PRICE_OPTION_INTERVAL_MISSING);
      return null;
    }
    boolean valid = first.signum() >= 0 && first.compareTo(last) <= 0 && Amounts.plausible(last);
    if (!valid || !Amounts.plausible(first)) {
      problems.add(path + ".ScaleMin", PriceOptionFault.PRICE_OPTION_INTERVAL_INVALID);
      return null;
    }
    return new Interval(first, last, path);
  }
}
