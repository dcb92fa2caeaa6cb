package dev.tillgate.offer.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.offer.catalog.api.PriceOptionsGroup.Impact;
import dev.tillgate.offer.catalog.api.PriceOptionsGroup.ImpactAmount;
import dev.tillgate.offer.catalog.api.PriceOptionsGroup.ImpactOn;
import dev.tillgate.offer.catalog.api.PriceOptionsGroup.Method;
import dev.tillgate.offer.catalog.api.PriceOptionsGroup.PriceImpact;
import dev.tillgate.offer.catalog.api.PricingConfiguration;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.joda.money.CurrencyUnit;

class PricePropertiesTest {
  private static final CurrencyUnit EUR = CurrencyUnit.EUR;

  @Provide
  static Arbitrary<List<OptionChoice>> choices() {
    Arbitrary<BigDecimal> number =
        Arbitraries.bigDecimals().between(BigDecimal.ZERO, new BigDecimal(300)).ofScale(3);
    Arbitrary<PriceImpact> impact =
        Combinators.combine(
                Arbitraries.of(ImpactOn.class),
                Arbitraries.of(Impact.class),
                Arbitraries.of(Method.class),
                number)
            .as(
                (on, way, method, value) ->
                    new PriceImpact(
                        on, way, method, value, List.of(new ImpactAmount(value, "EUR"))));
    return impact
        .list()
        .ofMaxSize(6)
        .map(
            impacts -> {
              List<OptionChoice> choices = new ArrayList<>();
              impacts.forEach(one -> choices.add(Prices.choice("o" + choices.size(), one)));
              return choices;
            });
  }

  private static UnitPrice price(
      PricingConfiguration configuration, long quantity, List<OptionChoice> choices) {
    return PriceCalculator.unitPrice(configuration, Sale.FIRST, EUR, quantity, choices)
        .orElseThrow();
  }

  @Property
  void steps_addUpToThePrice_whichIsNotNegative(
      @ForAll("choices") List<OptionChoice> choices, @ForAll @IntRange(max = 100_000) int cents) {
    String amount = BigDecimal.valueOf(cents, 2).toPlainString();
    UnitPrice unit = price(Prices.dynamic(Prices.price(amount, 1, 99_999)), 1, choices);
    BigDecimal sum =
        unit.steps().stream().map(PriceStep::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(unit.amount()).isEqualByComparingTo(sum).isNotNegative();
    assertThat(unit.amount().scale()).isEqualTo(2);
  }

  @Property
  void orderOfOptions_meansNothing(
      @ForAll("choices") List<OptionChoice> choices, @ForAll Random random) {
    PricingConfiguration configuration = Prices.dynamic(Prices.price("49.99", 1, 99_999));
    List<OptionChoice> shuffled = new ArrayList<>(choices);
    Collections.shuffle(shuffled, random);
    assertThat(price(configuration, 1, shuffled).amount())
        .isEqualTo(price(configuration, 1, choices).amount());
  }

  @Property
  void unitPrice_changesAtTierEdgesOnly(
      @ForAll("choices") List<OptionChoice> choices,
      @ForAll @IntRange(min = 1, max = 99_998) int quantity,
      @ForAll @IntRange(min = 1, max = 99_998) int edge) {
    PricingConfiguration configuration =
        Prices.dynamic(Prices.price("50", 1, edge), Prices.price("40", edge + 1, 99_999));
    BigDecimal before = price(configuration, quantity, choices).amount();
    BigDecimal after = price(configuration, quantity + 1, choices).amount();
    BigDecimal low = price(configuration, 1, choices).amount();
    BigDecimal high = price(configuration, 99_999, choices).amount();
    assertThat(before).isEqualTo(quantity <= edge ? low : high);
    assertThat(after).isEqualTo(quantity < edge ? low : high);
  }
}
