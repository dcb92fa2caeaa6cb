package dev.tillgate.bench;

import java.util.ArrayList;
import java.util.List;

/** How two series of the same length compare, window by window. */
record Ratios(double least, double median, double most) {
  static Ratios of(List<Double> first, List<Double> second) {
    List<Double> ratios = new ArrayList<>();
    for (int n = 0; n < first.size(); n++) {
      ratios.add(first.get(n) / second.get(n));
    }
    List<Double> sorted = ratios.stream().sorted().toList();
    return new Ratios(sorted.getFirst(), median(sorted), sorted.getLast());
  }

  /** The value in the middle; the mean of the two there where their number is even. */
  static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
