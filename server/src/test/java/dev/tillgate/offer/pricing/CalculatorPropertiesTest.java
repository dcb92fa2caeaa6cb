package dev.tillgate.offer.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.foundation.kernel.Amounts;
import dev.tillgate.foundation.tax.TaxArithmetic;
import dev.tillgate.offer.catalog.api.PriceType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
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

  @Property
  void line_addsUp(
      @ForAll @BigRange(min = "0", max = "1000000") @Scale(2) BigDecimal unit,
      @ForAll @IntRange(min = 1, max = 99_999) int quantity,
      @ForAll @BigRange(min = "0", max = "30") @Scale(3) BigDecimal percent,
      @ForAll PriceType type) {
    LineAmounts line = LineCalculator.amounts(unit.setScale(2), type, quantity, percent, EUR);
    BigDecimal total = unit.multiply(BigDecimal.valueOf(quantity));
    assertThat(type == PriceType.NET ? line.net() : line.gross()).isEqualByComparingTo(total);
    assertThat(line.net().add(line.tax())).isEqualByComparingTo(line.gross());
    assertThat(line.tax().signum()).isNotNegative();
    assertThat(line.net().scale()).isEqualTo(2);
    BigDecimal back = line.net().add(TaxArithmetic.taxOnNet(line.net(), percent, 2));
    assertThat(back.subtract(line.gross()).abs()).isLessThanOrEqualTo(new BigDecimal("0.01"));
  }

  @Property
  void reduction_isExactAndNeverBelowZero(
      @ForAll @BigRange(min = "0", max = "100000") @Scale(2) BigDecimal unit,
      @ForAll @BigRange(min = "0", max = "30") @Scale(2) BigDecimal percent,
      @ForAll @IntRange(min = 0, max = 100) int share,
      @ForAll PriceType type) {
    LineAmounts line = LineCalculator.amounts(unit.setScale(2), type, 3, percent, EUR);
    BigDecimal off = Amounts.round(line.gross().multiply(BigDecimal.valueOf(share, 2)), EUR);
    LineAmounts reduced = LineCalculator.reducedBy(off, line, EUR);
    assertThat(reduced.grossDiscounted()).isEqualByComparingTo(line.gross().subtract(off));
    assertThat(reduced.netDiscounted().signum()).isNotNegative();
    assertThat(reduced.tax().signum()).isNotNegative();
    assertThat(reduced.discount().signum()).isNotNegative();
    assertThat(reduced.netDiscounted().add(reduced.discount())).isEqualByComparingTo(line.net());
  }

  @Property
  void split_losesNothing(
      @ForAll @LongRange(min = 0, max = 10_000_000_000L) long cents,
      @ForAll @Size(min = 1, max = 20) List<@LongRange(min = 0, max = 1_000_000) Long> weights,
      @ForAll boolean yen) {
    CurrencyUnit currency = yen ? CurrencyUnit.JPY : EUR;
    BigDecimal total = BigDecimal.valueOf(cents, currency.getDecimalPlaces());
    List<BigDecimal> scales = new ArrayList<>();
    weights.forEach(weight -> scales.add(BigDecimal.valueOf(weight, 2)));
    List<BigDecimal> parts = Amounts.split(total, scales, currency);
    assertThat(parts).hasSameSizeAs(weights).allMatch(part -> part.signum() >= 0);
    assertThat(parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo(total);
  }

  /** What a coupon relies on: no line's share is more than the line itself. */
  @Property
  void split_ofAtMostTheSum_exceedsNoWeight(
      @ForAll @Size(min = 1, max = 20) List<@LongRange(min = 0, max = 1_000_000) Long> cents,
      @ForAll @IntRange(min = 0, max = 1000) int permille) {
    List<BigDecimal> lines = new ArrayList<>();
    cents.forEach(amount -> lines.add(BigDecimal.valueOf(amount, 2)));
    BigDecimal sum = lines.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal off = Amounts.round(sum.multiply(BigDecimal.valueOf(permille, 3)), EUR);
    List<BigDecimal> shares = Amounts.split(off, lines, EUR);
    for (int i = 0; i < lines.size(); i++) {
      assertThat(shares.get(i)).isLessThanOrEqualTo(lines.get(i));
    }
  }
}
