package dev.tillgate.foundation.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** ISO 4217 decides what is money and how amounts are rounded; most minor units are two. */
class AmountsTest {
  /** Table A.3 of ISO 4217, of what Joda-Money knows at all; funds of table A.1 are in use. */
  private static final List<String> WITHDRAWN =
      List.of(
          "ADP", "ANG", "ATS", "BEF", "BGN", "BYR", "CUC", "CYP", "DEM", "EEK", "ESP", "FIM", "FRF",
          "GRD", "HRK", "IEP", "ITL", "LTL", "LUF", "LVL", "MRO", "MTL", "NLG", "PTE", "RUR", "SIT",
          "SKK", "SLL", "STD", "VEF", "ZWL");

  @Test
  void currency_isNone_onceItIsWithdrawn() {
    assertThat(WITHDRAWN)
        .allMatch(code -> Amounts.currency(code).isEmpty())
        .allMatch(code -> Amounts.recordedCurrency(code).isPresent())
        .doesNotContainAnyElementsOf(Amounts.currencies());
  }

  @Test
  void currency_isAnyOther_thatIsMoney() {
    assertThat(CurrencyUnit.registeredCurrencies())
        .filteredOn(unit -> !unit.isPseudoCurrency() && !WITHDRAWN.contains(unit.getCode()))
        .hasSizeGreaterThan(150)
        .allMatch(unit -> Amounts.currency(unit.getCode()).equals(Optional.of(unit)));
    for (String code : List.of("XAU", "XTS", "XEU", "ABC", "")) {
      assertThat(Amounts.currency(code)).isEmpty();
      assertThat(Amounts.recordedCurrency(code)).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0, BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF",
    "3, BHD IQD JOD KWD LYD OMR TND",
    "4, CLF",
  })
  void currency_hasTheMinorUnitsOfTheStandard(int places, String codes) {
    assertThat(CurrencyUnit.registeredCurrencies())
        .filteredOn(unit -> Amounts.currency(unit.getCode()).isPresent())
        .filteredOn(unit -> unit.getDecimalPlaces() == places)
        .extracting(CurrencyUnit::getCode)
        .containsExactlyInAnyOrder(codes.split(" "));
  }

  @ParameterizedTest
  @CsvSource({"1.5, JPY, 2", "0.005, EUR, 0.01", "0.0005, KWD, 0.001", "2.444, USD, 2.44"})
  void amount_isRoundedHalfUpToTheMinorUnit(String amount, String currency, String rounded) {
    assertThat(Amounts.round(new BigDecimal(amount), CurrencyUnit.of(currency)))
        .hasToString(rounded);
  }
}
