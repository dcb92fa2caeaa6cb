package dev.tillgate.foundation.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The minor units of ISO 4217 decide how amounts are rounded; all others have two. */
class AmountsTest {
  @ParameterizedTest
  @CsvSource({
    "0, BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF",
    "3, BHD IQD JOD KWD LYD OMR TND",
    "4, CLF",
  })
  void currency_hasTheMinorUnitsOfTheStandard(int places, String codes) {
    List<String> withdrawn = List.of("ADP", "BEF", "BYR", "ESP", "GRD", "ITL", "LUF", "PTE");
    assertThat(CurrencyUnit.registeredCurrencies())
        .filteredOn(unit -> Amounts.currency(unit.getCode()).isPresent())
        .filteredOn(unit -> unit.getDecimalPlaces() == places)
        .extracting(CurrencyUnit::getCode)
        .filteredOn(code -> !withdrawn.contains(code))
        .containsExactlyInAnyOrder(codes.split(" "));
  }

  @ParameterizedTest
  @CsvSource({"1.5, JPY, 2", "0.005, EUR, 0.01", "0.0005, KWD, 0.001", "2.444, USD, 2.44"})
  void amount_isRoundedHalfUpToTheMinorUnit(String amount, String currency, String rounded) {
    assertThat(Amounts.round(new BigDecimal(amount), CurrencyUnit.of(currency)))
        .hasToString(rounded);
  }
}
