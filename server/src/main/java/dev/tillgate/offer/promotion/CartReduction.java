package dev.tillgate.offer.promotion;

import dev.tillgate.foundation.kernel.Amounts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;

/** An amount off a whole cart, each line bearing its share. Pure. */
public final class CartReduction {
  private CartReduction() {}

  /**
   * The lines less an amount with tax, never below zero. It is split by what each line costs with
   * tax; cents left over go to the largest remainders.
   */
  public static List<ReducibleLine> take(
      BigDecimal off, List<ReducibleLine> lines, Reduction why, CurrencyUnit currency) {
    return take(off, lines, UnitCoverage.all(lines), why, currency);
  }

  /** The same off the units that are covered. */
  static List<ReducibleLine> take(
      BigDecimal off,
      List<ReducibleLine> lines,
      Map<Integer, Integer> covered,
      Reduction why,
      CurrencyUnit currency) {
    List<ReducibleLine> bearing =
        lines.stream()
            .filter(line -> covered.containsKey(line.index()))
            .sorted(ReducibleLine.CANONICAL)
            .toList();
    List<BigDecimal> weights =
        bearing.stream().map(line -> worth(line, covered, currency)).toList();
    BigDecimal most = off.min(weights.stream().reduce(Amounts.zero(currency), BigDecimal::add));
    if (most.signum() <= 0) {
      return lines;
    }
    List<BigDecimal> shares = Amounts.split(most, weights, currency);
    List<ReducibleLine> reduced = new ArrayList<>(lines);
    for (int i = 0; i < shares.size(); i++) {
      if (shares.get(i).signum() > 0) {
        ReducibleLine line = bearing.get(i);
        reduced.set(lines.indexOf(line), line.lessWithTax(shares.get(i), why, currency));
      }
    }
    return reduced;
  }

  private static BigDecimal worth(
      ReducibleLine line, Map<Integer, Integer> covered, CurrencyUnit currency) {
    int units = covered.getOrDefault(line.index(), 0);
    return line.amounts()
        .grossDiscounted()
        .multiply(BigDecimal.valueOf(units))
        .divide(
            BigDecimal.valueOf(line.quantity()), currency.getDecimalPlaces(), RoundingMode.DOWN);
  }
}
