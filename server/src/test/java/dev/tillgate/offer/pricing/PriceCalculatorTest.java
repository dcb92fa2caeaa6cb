package dev.tillgate.offer.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.offer.catalog.api.Price;
import dev.tillgate.offer.catalog.api.PriceOptionsGroup;
import dev.tillgate.offer.catalog.api.PriceOptionsGroup.GroupType;
import dev.tillgate.offer.catalog.api.PricingConfiguration;
import dev.tillgate.offer.catalog.api.PricingSchema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceCalculatorTest {
  private static final PricingConfiguration FIFTY = Prices.dynamic(Prices.price("50", 1, 99_999));

  private static Optional<UnitPrice> price(
      PricingConfiguration configuration, Sale sale, long quantity, OptionChoice... choices) {
    return PriceCalculator.unitPrice(
        configuration, sale, CurrencyUnit.EUR, quantity, List.of(choices));
  }

  private static UnitPrice fiftyWith(OptionChoice... choices) {
    return price(FIFTY, Sale.FIRST, 1, choices).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "BASE +25%,62.50",
    "BASE -25%,37.50",
    "BASE +12.5,62.50",
    "BASE -12.5,37.50",
    "GRAND +25%,62.50",
    "GRAND -60,0.00",
    "BASE -200%,0.00",
    "BASE +20%|BASE +10%,65.00",
    "BASE +10|GRAND +10%,66.00",
    "GRAND +10%|BASE +10,66.00",
    "BASE +20%|GRAND +10%|GRAND -5%,63.00",
    "BASE -80|GRAND +10%|GRAND +3,3.00",
    "BASE +33.333%,66.67"
  })
  void impacts_areTakenOfTheListPrice_andGrandOnesOfWhatItComesTo(String impacts, String unit) {
    OptionChoice[] choices =
        Arrays.stream(impacts.split("\\|"))
            .map(text -> Prices.choice(text, Prices.impact(text)))
            .toArray(OptionChoice[]::new);
    assertThat(fiftyWith(choices).amount()).hasToString(unit);
  }

  @Test
  void steps_sayHowThePriceCameAbout() {
    UnitPrice unit =
        fiftyWith(
            Prices.choice("Gold", Prices.impact("BASE +25%")),
            Prices.choice("Rush", Prices.impact("GRAND -10%")),
            Prices.choice("Wrap", Prices.impact("BASE +2.5")),
            Prices.choice("Plain", null));
    assertThat(unit.steps())
        .extracting(step -> step.what() + " = " + step.amount())
        .containsExactly(
            "List price for 1–99999 units = 50.00",
            "Option Gold (G): +25 % of the list price of 50.00 = 12.50",
            "Option Wrap (G): fixed amount = 2.50",
            "Option Plain (G): no extra charge = 0.00",
            "Option Rush (G): -10 % of the price with its options of 65.00 = -6.50");
    assertThat(unit.amount()).hasToString("58.50");
    assertThat(unit.options())
        .extracting(ChosenOption::name)
        .containsExactly("Gold", "Rush", "Wrap", "Plain");
  }

  @Test
  void priceBelowZero_isZero_andAStepSaysSo() {
    assertThat(fiftyWith(Prices.choice("Off", Prices.impact("BASE -80"))).steps())
        .extracting(step -> step.what() + " = " + step.amount())
        .contains("A price is never below zero = 30.00");
  }

  @ParameterizedTest
  @CsvSource({"FIRST,1,10", "FIRST,9,10", "FIRST,10,8", "RENEWAL,1,6", "RENEWAL,10,6"})
  void renewalPrices_areOfTheirOwn(Sale sale, long quantity, String unit) {
    PricingConfiguration both =
        Prices.configuration(
            PricingSchema.DYNAMIC,
            List.of(Prices.price("10", 1, 9), Prices.price("8", 10, 99_999)),
            List.of(Prices.price("6", 1, 99_999)));
    assertThat(price(both, sale, quantity).orElseThrow().amount()).isEqualByComparingTo(unit);
  }

  @Test
  void renewalWithoutPricesInTheCurrency_costsTheRegularPrice() {
    Price dollars = Prices.price("9", 1, 99_999).withCurrency("USD");
    PricingConfiguration configuration =
        Prices.configuration(
            PricingSchema.DYNAMIC, List.of(Prices.price("10", 1, 99_999)), List.of(dollars));
    assertThat(price(configuration, Sale.RENEWAL, 1).orElseThrow().amount())
        .isEqualByComparingTo("10");
  }

  @Test
  void quantityOrCurrencyWithoutAPrice_hasNone() {
    PricingConfiguration few = Prices.dynamic(Prices.price("10", 2, 9));
    assertThat(price(few, Sale.FIRST, 1)).isEmpty();
    assertThat(price(few, Sale.FIRST, 10)).isEmpty();
    assertThat(PriceCalculator.unitPrice(few, Sale.FIRST, CurrencyUnit.USD, 2, List.of()))
        .isEmpty();
  }

  /** The documented fixture: three check boxes, eight prices for each interval. */
  @Test
  void flat_hasAPriceForEachOfEightCombinations() {
    PriceOptionsGroup boxes =
        Prices.group(
            "BOX",
            GroupType.CHECKBOX,
            Prices.option("a", Prices.impact("BASE +900%")),
            Prices.option("b", null),
            Prices.option("c", null));
    List<List<OptionChoice>> combinations =
        OptionCombinations.of(List.of(new OptionCombinations.Offer(boxes, false)), 1000)
            .orElseThrow();
    assertThat(combinations).hasSize(8).doesNotHaveDuplicates();
    List<Price> prices = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      String[] codes =
          combinations.get(i).stream()
              .map(choice -> String.valueOf(choice.option().code()).toUpperCase(Locale.ROOT))
              .toArray(String[]::new);
      prices.add(Prices.price("1" + i, 1, 9, Prices.of("BOX", codes)));
      prices.add(Prices.price("2" + i, 10, 99_999, Prices.of("BOX", codes)));
    }
    PricingConfiguration flat = Prices.flat(prices.toArray(Price[]::new));
    for (int i = 0; i < 8; i++) {
      List<OptionChoice> backwards = combinations.get(i).reversed();
      OptionChoice[] choices = backwards.toArray(OptionChoice[]::new);
      assertThat(price(flat, Sale.FIRST, 9, choices).orElseThrow().amount())
          .hasToString("1" + i + ".00");
      assertThat(price(flat, Sale.FIRST, 10, choices).orElseThrow().amount())
          .hasToString("2" + i + ".00");
    }
  }

  @Test
  void flat_namesItsCombination_andHasNoPriceForAnother() {
    PricingConfiguration flat = Prices.flat(Prices.price("12", 1, 9, Prices.of("G", "Gold")));
    UnitPrice unit =
        price(flat, Sale.FIRST, 1, Prices.choice("Gold", Prices.impact("BASE +5"))).orElseThrow();
    assertThat(unit.steps())
        .extracting(PriceStep::what)
        .containsExactly("Price of Gold (G) for 1–9 units");
    assertThat(unit.options().getFirst().surcharge()).isZero();
    assertThat(price(flat, Sale.FIRST, 1)).isEmpty();
  }

  @Test
  void combinations_ofRequiredAndOptionalGroups_areCounted() {
    PriceOptionsGroup radio =
        Prices.group("R", GroupType.RADIO, Prices.option("x", null), Prices.option("y", null));
    PriceOptionsGroup boxes =
        Prices.group("B", GroupType.CHECKBOX, Prices.option("x", null), Prices.option("y", null));
    assertThat(count(radio, true) + "," + count(radio, false)).isEqualTo("2,3");
    assertThat(count(boxes, true) + "," + count(boxes, false)).isEqualTo("3,4");
    OptionCombinations.Offer offer = new OptionCombinations.Offer(radio, true);
    assertThat(OptionCombinations.of(List.of(offer, offer), 4).orElseThrow()).hasSize(4);
    assertThat(OptionCombinations.of(List.of(offer, offer), 3)).isEmpty();
  }

  private static int count(PriceOptionsGroup group, boolean required) {
    return OptionCombinations.of(List.of(new OptionCombinations.Offer(group, required)), 1000)
        .orElseThrow()
        .size();
  }
}
