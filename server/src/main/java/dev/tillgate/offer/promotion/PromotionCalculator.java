package dev.tillgate.offer.promotion;

import dev.tillgate.foundation.kernel.Amounts;
import dev.tillgate.offer.promotion.api.Discount;
import dev.tillgate.offer.promotion.api.DiscountType;
import dev.tillgate.offer.promotion.api.PromotionType;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.joda.money.CurrencyUnit;

/**
 * Applies promotions to the lines of a cart. Pure. Of those that do not add up, the one that takes
 * most off a line counts; then every cumulative one takes its part of what is left, percentages
 * first; then the best one of those for the whole cart. Among equals the lower code counts.
 */
final class PromotionCalculator {
  private final CurrencyUnit currency;
  private final List<Candidate> candidates;

  PromotionCalculator(List<Candidate> candidates, CurrencyUnit currency) {
    this.currency = currency;
    this.candidates =
        candidates.stream()
            .sorted(
                Comparator.comparing((Candidate candidate) -> isFixed(candidate))
                    .thenComparing(Candidate::code))
            .toList();
  }

  /** The lines with all that is taken off them. */
  List<ReducibleLine> apply(List<ReducibleLine> lines) {
    List<ReducibleLine> reduced = best(lines);
    for (Candidate candidate : candidates) {
      if (candidate.promotion().type() == PromotionType.CUMULATIVE) {
        reduced = less(candidate, reduced);
      }
    }
    return offTheCart(reduced);
  }

  private List<ReducibleLine> best(List<ReducibleLine> lines) {
    Map<Integer, BigDecimal> most = new HashMap<>();
    Map<Integer, Candidate> best = new HashMap<>();
    for (Candidate candidate : alternatives()) {
      DiscountArithmetic.off(candidate, lines, currency)
          .forEach(
              (index, off) -> {
                if (off.compareTo(most.getOrDefault(index, BigDecimal.ZERO)) > 0) {
                  most.put(index, off);
                  best.put(index, candidate);
                }
              });
    }
    return lines.stream()
        .map(
            line -> {
              Candidate candidate = best.get(line.index());
              return candidate == null
                  ? line
                  : line.less(
                      Objects.requireNonNull(most.get(line.index())),
                      Reductions.of(candidate, currency),
                      currency);
            })
        .toList();
  }

  private List<Candidate> alternatives() {
    return byCode().stream()
        .filter(candidate -> candidate.promotion().type() != PromotionType.CUMULATIVE)
        .filter(candidate -> candidate.promotion().type() != PromotionType.GLOBAL)
        .toList();
  }

  private List<Candidate> byCode() {
    return candidates.stream().sorted(Comparator.comparing(Candidate::code)).toList();
  }

  private List<ReducibleLine> less(Candidate candidate, List<ReducibleLine> lines) {
    Map<Integer, BigDecimal> off = DiscountArithmetic.off(candidate, lines, currency);
    Reduction why = Reductions.of(candidate, currency);
    return lines.stream()
        .map(
            line -> {
              BigDecimal amount = off.get(line.index());
              return amount == null ? line : line.less(amount, why, currency);
            })
        .toList();
  }

  private List<ReducibleLine> offTheCart(List<ReducibleLine> lines) {
    List<ReducibleLine> cheapest = lines;
    for (Candidate candidate : byCode()) {
      if (candidate.promotion().type() == PromotionType.GLOBAL) {
        List<ReducibleLine> reduced = global(candidate, lines);
        cheapest = total(reduced).compareTo(total(cheapest)) < 0 ? reduced : cheapest;
      }
    }
    return cheapest;
  }

  private List<ReducibleLine> global(Candidate candidate, List<ReducibleLine> lines) {
    if (!isFixed(candidate)) {
      return less(candidate, lines);
    }
    Discount discount = Objects.requireNonNull(candidate.promotion().discount());
    BigDecimal off = DiscountArithmetic.fixed(discount.values(), currency).orElse(BigDecimal.ZERO);
    Map<Integer, Integer> covered =
        UnitCoverage.of(candidate.promotion().maximumQuantity(), candidate.covered(lines));
    return CartReduction.take(off, lines, covered, Reductions.of(candidate, currency), currency);
  }

  private BigDecimal total(List<ReducibleLine> lines) {
    return lines.stream()
        .map(line -> line.amounts().grossDiscounted())
        .reduce(Amounts.zero(currency), BigDecimal::add);
  }

  private static boolean isFixed(Candidate candidate) {
    Discount discount = candidate.promotion().discount();
    return discount != null && discount.type() == DiscountType.FIXED;
  }
}
