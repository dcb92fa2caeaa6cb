package dev.tillgate.foundation.tax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.Property;
import dev.tillgate.foundation.kernel.ResourceTable;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class TaxArithmeticTest {
  @Test
  void theDocumentedTrialPriceComesOut() {
    var gross = new BigDecimal("9.99");
    BigDecimal net = TaxArithmetic.netOfGross(gross, new BigDecimal("24"), 2);
    assertThat(net).isEqualTo(new BigDecimal("8.06"));
    assertThat(TaxArithmetic.taxInGross(gross, new BigDecimal("24"), 2))
        .isEqualTo(new BigDecimal("1.93"));
  }

  @Test
  void halfACentRoundsUp() {
    assertThat(TaxArithmetic.taxOnNet(new BigDecimal("0.10"), new BigDecimal("25"), 2))
        .isEqualTo(new BigDecimal("0.03"));
    assertThat(TaxArithmetic.taxOnNet(new BigDecimal("19.95"), new BigDecimal("7.25"), 2))
        .isEqualTo(new BigDecimal("1.45"));
  }

  @Test
  void theCurrencysMinorUnitsCount() {
    assertThat(TaxArithmetic.taxOnNet(new BigDecimal("999"), BigDecimal.TEN, 0))
        .isEqualTo(new BigDecimal("100"));
    assertThat(TaxArithmetic.netOfGross(new BigDecimal("1.000"), new BigDecimal("5"), 3))
        .isEqualTo(new BigDecimal("0.952"));
  }

  @Test
  void noTaxLeavesTheAmount() {
    assertThat(TaxArithmetic.netOfGross(new BigDecimal("12.34"), BigDecimal.ZERO, 2))
        .isEqualTo(new BigDecimal("12.34"));
    assertThat(TaxArithmetic.taxOnNet(new BigDecimal("12.34"), BigDecimal.ZERO, 2)).isZero();
  }

  @Test
  void netAndTaxAddUpToTheGross() {
    Property.holds(
        any -> {
          int scale = any.number(0, 3);
          BigDecimal gross = BigDecimal.valueOf(any.number(0, 1_000_000_000L), scale);
          BigDecimal percent = any.decimal(0, 30, 3);
          BigDecimal net = TaxArithmetic.netOfGross(gross, percent, scale);
          BigDecimal tax = TaxArithmetic.taxInGross(gross, percent, scale);

          assertThat(net.add(tax)).isEqualTo(gross);
          assertThat(net).isBetween(BigDecimal.ZERO, gross);
          assertThat(tax.subtract(TaxArithmetic.taxOnNet(net, percent, scale)).abs())
              .isLessThanOrEqualTo(BigDecimal.valueOf(1, scale));
        });
  }

  @Test
  void everyGrossOfEveryRateComesBack() {
    List<BigDecimal> rates =
        ResourceTable.rows(TaxTable.class, "tax-rates.tsv", TaxRate.COLUMNS).stream()
            .map(row -> TaxRate.of(row).percent())
            .distinct()
            .toList();
    Property.holds(
        any -> {
          int scale = any.number(0, 3);
          BigDecimal gross = BigDecimal.valueOf(any.number(0, 1_000_000_000_000L), scale);
          BigDecimal percent = any.of(rates);
          BigDecimal net = TaxArithmetic.netOfGross(gross, percent, scale);

          assertThat(net.add(TaxArithmetic.taxInGross(gross, percent, scale))).isEqualTo(gross);
          BigDecimal times = percent.add(BigDecimal.valueOf(100)).movePointLeft(2);
          assertThat(net.multiply(times).subtract(gross).abs())
              .as("the net is the nearest one")
              .isLessThanOrEqualTo(times.multiply(BigDecimal.valueOf(5, scale + 1)));
        });
  }

  @Test
  void addingTheTaxAndTakingItOffComesBackToTheNet() {
    Property.holds(
        any -> {
          BigDecimal net = BigDecimal.valueOf(any.number(0, 1_000_000_000L), 2);
          BigDecimal percent = any.decimal(0, 30, 3);
          BigDecimal gross = net.add(TaxArithmetic.taxOnNet(net, percent, 2));
          assertThat(TaxArithmetic.netOfGross(gross, percent, 2)).isEqualTo(net);
        });
  }
}
