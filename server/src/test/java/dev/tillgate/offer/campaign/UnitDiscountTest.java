package dev.tillgate.offer.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.Any;
import dev.tillgate.Property;
import dev.tillgate.foundation.kernel.Amounts;
import dev.tillgate.offer.campaign.api.CampaignDiscountType;
import java.math.BigDecimal;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
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

  @Test
  void discount_leavesBetweenNothingAndTheWholePrice() {
    Property.holds(
        any -> {
          CurrencyUnit currency = any.of(List.of(CurrencyUnit.EUR, CurrencyUnit.JPY));
          BigDecimal unit = price(any, currency);
          BigDecimal value = any.decimal(0, 100, 3);
          BigDecimal off =
              new UnitDiscount(any.of(CampaignDiscountType.class), value).off(unit, currency);
          assertThat(off).isBetween(Amounts.zero(currency), unit);
          assertThat(off.scale()).isEqualTo(currency.getDecimalPlaces());
        });
  }

  @Test
  void morePercent_neverTakesLess() {
    Property.holds(
        any -> {
          BigDecimal unit = price(any, CurrencyUnit.EUR);
          BigDecimal less = any.decimal(0, 99, 2);
          BigDecimal more = less.add(any.decimal(0, 1, 2));
          assertThat(percent(more).off(unit, CurrencyUnit.EUR))
              .isGreaterThanOrEqualTo(percent(less).off(unit, CurrencyUnit.EUR));
        });
  }

  private static BigDecimal price(Any any, CurrencyUnit currency) {
    return BigDecimal.valueOf(any.number(0, 100_000_000), currency.getDecimalPlaces());
  }

  private static UnitDiscount percent(BigDecimal value) {
    return new UnitDiscount(CampaignDiscountType.PERCENT, value);
  }
}
