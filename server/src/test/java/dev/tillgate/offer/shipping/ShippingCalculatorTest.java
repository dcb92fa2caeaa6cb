package dev.tillgate.offer.shipping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.Property;
import dev.tillgate.offer.shipping.Parcel.Goods;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShippingCalculatorTest {
  private static final ShippingMethod POST =
      new ShippingMethod(
          "POST",
          "Post",
          null,
          true,
          List.of("NL", "CH"),
          List.of(
              new Tariff(
                  "EUR",
                  new BigDecimal("4.50"),
                  new BigDecimal("1.255"),
                  new BigDecimal(20),
                  new BigDecimal(15),
                  Map.of("CH", new BigDecimal("3.50"))),
              new Tariff(
                  "JPY",
                  new BigDecimal("700.5"),
                  BigDecimal.ZERO,
                  null,
                  BigDecimal.TEN,
                  Map.of())));

  private static Parcel parcel(String country, String currency, Goods... goods) {
    return new Parcel(country, CurrencyUnit.of(currency), List.of(goods));
  }

  private static Goods goods(int quantity, String kilograms, String handling) {
    return new Goods(quantity, new BigDecimal(kilograms), new BigDecimal(handling));
  }

  @ParameterizedTest
  @CsvSource({
    // country, quantity, kilograms each: base, overweight, country, weight, total
    "NL,  1, 0,      4.50,  0,    0,  0.00,  4.50",
    "nl,  1, 1,      4.50,  0,    0,  1.26,  5.76",
    "CH,  2, 9.999,  4.50,  0, 3.50, 25.10, 33.10",
    "CH,  2, 10,     4.50, 15, 3.50, 25.10, 48.10",
  })
  void parts_addUp(
      String country,
      int quantity,
      String kilograms,
      BigDecimal base,
      BigDecimal overweight,
      BigDecimal byCountry,
      BigDecimal weight,
      BigDecimal total) {
    ShippingCost cost =
        ShippingCalculator.cost(POST, parcel(country, "EUR", goods(quantity, kilograms, "0")))
            .orElseThrow();

    assertThat(cost.base()).isEqualByComparingTo(base);
    assertThat(cost.overweight()).isEqualByComparingTo(overweight);
    assertThat(cost.country()).isEqualByComparingTo(byCountry);
    assertThat(cost.weight()).isEqualByComparingTo(weight);
    assertThat(cost.total()).isEqualByComparingTo(total);
  }

  @Test
  void handlingOfAllGoods_isTheOrdersPart() {
    ShippingCost cost =
        ShippingCalculator.cost(
                POST, parcel("NL", "EUR", goods(1, "0", "2.25"), goods(3, "0", "1.005")))
            .orElseThrow();

    assertThat(cost.order()).isEqualByComparingTo("3.26");
    assertThat(cost.total()).isEqualByComparingTo("7.76");
  }

  @Test
  void currencyWithoutDecimals_isRoundedToWholeUnits() {
    assertThat(ShippingCalculator.cost(POST, parcel("NL", "JPY", goods(50, "99", "0"))))
        .hasValueSatisfying(cost -> assertThat(cost.total()).hasToString("701"));
  }

  @Test
  void countryOrCurrencyWithoutTariff_isNotServed() {
    assertThat(ShippingCalculator.cost(POST, parcel("DE", "EUR", goods(1, "1", "0")))).isEmpty();
    assertThat(ShippingCalculator.cost(POST, parcel("NL", "USD", goods(1, "1", "0")))).isEmpty();
  }

  @Test
  void moreWeight_neverCostsLess() {
    Property.holds(
        any -> {
          BigDecimal kilograms = any.decimal(0, 100, 3);
          int quantity = any.number(1, 500);
          assertThat(total(quantity + 1, kilograms))
              .isGreaterThanOrEqualTo(total(quantity, kilograms));
        });
  }

  private static BigDecimal total(int quantity, BigDecimal kilograms) {
    Goods goods = new Goods(quantity, kilograms, BigDecimal.ZERO);
    return ShippingCalculator.cost(POST, parcel("NL", "EUR", goods)).orElseThrow().total();
  }
}
