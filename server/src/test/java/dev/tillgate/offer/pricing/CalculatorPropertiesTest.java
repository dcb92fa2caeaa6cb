package dev.tillgate.offer.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.Any;
import dev.tillgate.Property;
import dev.tillgate.foundation.kernel.Amounts;
import dev.tillgate.foundation.tax.TaxArithmetic;
import dev.tillgate.offer.catalog.api.PriceType;
import java.math.BigDecimal;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class CalculatorPropertiesTest {
  private static final CurrencyUnit EUR = CurrencyUnit.EUR;

  @Test
  void documentedTrial_splitsIntoNetAndTax() {
    BigDecimal gross = new BigDecimal("9.99");
    BigDecimal rate = new BigDecimal(24);
    assertThat(TaxArithmetic.netOfGross(gross, rate, 2)).isEqualByComparingTo("8.06");
    assertThat(TaxArithmetic.taxInGross(gross, rate, 2)).isEqualByComparingTo("1.93");
  }

  @Test
  void line_addsUp() {
    Property.holds(
        any -> {
          BigDecimal unit = any.decimal(0, 1_000_000, 2).setScale(2);
          int quantity = any.number(1, 99_999);
          BigDecimal percent = any.decimal(0, 30, 3);
          PriceType type = any.of(PriceType.class);
          LineAmounts line = LineCalculator.amounts(unit, type, quantity, percent, EUR);
          BigDecimal total = unit.multiply(BigDecimal.valueOf(quantity));
          assertThat(type == PriceType.NET ? line.net() : line.gross()).isEqualByComparingTo(total);
          assertThat(line.net().add(line.tax())).isEqualByComparingTo(line.gross());
          assertThat(line.tax().signum()).isNotNegative();
          assertThat(line.net().scale()).isEqualTo(2);
          BigDecimal back = line.net().add(TaxArithmetic.taxOnNet(line.net(), percent, 2));
          assertThat(back.subtract(line.gross()).abs()).isLessThanOrEqualTo(new BigDecimal("0.01"));
        });
  }

  @Test
  void reduction_isExactAndNeverBelowZero() {
    Property.holds(
        any -> {
          BigDecimal unit = any.decimal(0, 100_000, 2).setScale(2);
          LineAmounts line =
              LineCalculator.amounts(unit, any.of(PriceType.class), 3, any.decimal(0, 30, 2), EUR);
          BigDecimal share = BigDecimal.valueOf(any.number(0, 100), 2);
          BigDecimal off = Amounts.round(line.gross().multiply(share), EUR);
          LineAmounts reduced = LineCalculator.reducedBy(off, line, EUR);
          assertThat(reduced.grossDiscounted()).isEqualByComparingTo(line.gross().subtract(off));
          assertThat(reduced.netDiscounted().signum()).isNotNegative();
          assertThat(reduced.tax().signum()).isNotNegative();
          assertThat(reduced.discount().signum()).isNotNegative();
          assertThat(reduced.netDiscounted().add(reduced.discount()))
              .isEqualByComparingTo(line.net());
        });
  }

  @Test
  void split_losesNothing() {
    Property.holds(
        any -> {
          CurrencyUnit currency = any.of(List.of(EUR, CurrencyUnit.JPY));
          BigDecimal total =
              BigDecimal.valueOf(any.number(0, 10_000_000_000L), currency.getDecimalPlaces());
          List<BigDecimal> weights = weights(any);
          List<BigDecimal> parts = Amounts.split(total, weights, currency);
          assertThat(parts).hasSameSizeAs(weights).allMatch(part -> part.signum() >= 0);
          assertThat(sum(parts)).isEqualByComparingTo(total);
        });
  }

  /** What a coupon relies on: no line's share is more than the line itself. */
  @Test
  void split_ofAtMostTheSum_exceedsNoWeight() {
    Property.holds(
        any -> {
          List<BigDecimal> lines = weights(any);
          BigDecimal share = BigDecimal.valueOf(any.number(0, 1000), 3);
          BigDecimal off = Amounts.round(sum(lines).multiply(share), EUR);
          List<BigDecimal> shares = Amounts.split(off, lines, EUR);
          for (int i = 0; i < lines.size(); i++) {
            assertThat(shares.get(i)).isLessThanOrEqualTo(lines.get(i));
          }
        });
  }

  private static List<BigDecimal> weights(Any any) {
    return any.list(1, 20, () -> BigDecimal.valueOf(any.number(0, 1_000_000), 2));
  }

  private static BigDecimal sum(List<BigDecimal> amounts) {
    return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
