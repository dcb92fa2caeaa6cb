package dev.tillgate.foundation.tax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.foundation.kernel.Countries;
import dev.tillgate.foundation.kernel.ResourceTable;
import dev.tillgate.foundation.kernel.States;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every row of tax-rates.tsv must satisfy. */
class TaxRatesFileTest {
  private static final List<TaxRate> ROWS =
      ResourceTable.rows(TaxTable.class, "tax-rates.tsv", TaxRate.COLUMNS).stream()
          .map(TaxRate::of)
          .toList();

  @Test
  void noTwoRowsOfOneKindOverlap() {
    for (TaxRate one : ROWS) {
      assertThat(ROWS)
          .filteredOn(
              other ->
                  other.country().equals(one.country())
                      && other.state().equals(one.state())
                      && other.treatment() == one.treatment()
                      && other.validOn(one.from()))
          .containsExactly(one);
    }
  }

  @Test
  void noDayIsLeftOutBetweenTwoRowsOfOneKind() {
    for (TaxRate one : ROWS) {
      if (!one.to().equals(LocalDate.MAX)) {
        assertThat(ROWS)
            .as("a row after %s", one)
            .anyMatch(
                other ->
                    other.country().equals(one.country())
                        && other.state().equals(one.state())
                        && other.treatment() == one.treatment()
                        && other.from().equals(one.to().plusDays(1)));
      }
    }
  }

  @Test
  void everyRowIsWellFormed() {
    assertThat(ROWS)
        .allSatisfy(
            row -> {
              assertThat(Countries.known(row.country())).isTrue();
              assertThat(row.percent()).isBetween(BigDecimal.ZERO, new BigDecimal("27"));
              assertThat(row.from()).isBeforeOrEqualTo(row.to());
              assertThat(row.taxName()).isNotBlank();
              assertThat(row.source()).isNotBlank().doesNotContain("http", "www.");
              assertThat(
                      row.state().isEmpty() || States.find(row.country(), row.state()).isPresent())
                  .isTrue();
            });
  }

  @Test
  void everyUnitedStateHasARate() {
    List<String> withoutSalesTax = List.of("AS", "GU", "MP", "UM", "VI");
    assertThat(ResourceTable.rows(States.class, "states.tsv", 3))
        .filteredOn(row -> row.get(0).equals("US") && !withoutSalesTax.contains(row.get(1)))
        .allSatisfy(
            row ->
                assertThat(ROWS)
                    .anyMatch(r -> r.country().equals("US") && r.state().equals(row.get(1))));
  }
}
