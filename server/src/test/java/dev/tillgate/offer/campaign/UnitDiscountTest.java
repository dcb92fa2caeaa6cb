package dev.tillgate.offer.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.foundation.kernel.Amounts;
import dev.tillgate.offer.campaign.api.CampaignDiscountType;
import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitDiscountTest {

  /** The first row is printed on the page "Product promotions": the discount is rounded up. */
  @ParameterizedTest
  @CsvSource({
    "PERCENT, 50,   12.99, EUR, 6.50",
    "PERCENT, 30,   19.95, EUR, 5.99",
    "PERCENT, 0,    19.95, EUR, 0.00",
    "PERCENT, 100,  19.95, EUR, 19.95",
    "PERCENT, 12.5, 1001,  JPY, 125",
    "FIXED,   5,    19.95, EUR, 5.00",
    "FIXED,   20,   19.95, EUR, 19.95",
    "FIXED,   2.5,  100,   JPY, 3"
  })
  void discount_takesOff(
      CampaignDiscountType type, BigDecimal value, BigDecimal unit, String currency, String off) {
    assertThat(new UnitDiscount(type, value).off(unit, CurrencyUnit.of(currency)))
        .isEqualTo(new BigDecimal(off));
  }

  @Property
  void discount_leavesBetweenNothingAndTheWholePrice(
      @ForAll CampaignDiscountType type,
      @ForAll @BigRange(min = "0", max = "100") @Scale(3) BigDecimal value,
      @ForAll @LongRange(min = 0, max = 100_000_000) long cents,
      @ForAll boolean yen) {
    CurrencyUnit currency = yen ? CurrencyUnit.JPY : CurrencyUnit.EUR;
    BigDecimal unit = BigDecimal.valueOf(cents, currency.getDecimalPlaces());
    BigDecimal off = new UnitDiscount(type, value).off(unit, currency);
    assertThat(off).isBetween(Amounts.zero(currency), unit);
    assertThat(off.scale()).isEqualTo(currency.getDecimalPlaces());
  }

  @Property
  void morePercent_neverTakesLess(
      @ForAll @BigRange(min = "0", max = "99") @Scale(2) BigDecimal percent,
      @ForAll @BigRange(min = "0", max = "1") @Scale(2) BigDecimal more,
      @ForAll @LongRange(min = 0, max = 100_000_000) long cents) {
    BigDecimal unit = BigDecimal.valueOf(cents, 2);
    assertThat(percent(percent.add(more)).off(unit, CurrencyUnit.EUR))
        .isGreaterThanOrEqualTo(percent(percent).off(unit, CurrencyUnit.EUR));
  }

  private static UnitDiscount percent(BigDecimal value) {
    return new UnitDiscount(CampaignDiscountType.PERCENT, value);
  }
}
