package dev.tillgate.offer.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.Any;
import dev.tillgate.Property;
import dev.tillgate.offer.catalog.api.PriceOptionsGroup.Impact;
import dev.tillgate.offer.catalog.api.PriceOptionsGroup.ImpactAmount;
import dev.tillgate.offer.catalog.api.PriceOptionsGroup.ImpactOn;
import dev.tillgate.offer.catalog.api.PriceOptionsGroup.Method;
import dev.tillgate.offer.catalog.api.PriceOptionsGroup.PriceImpact;
import dev.tillgate.offer.catalog.api.PricingConfiguration;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class PricePropertiesTest {
  private static final CurrencyUnit EUR = CurrencyUnit.EUR;

  private static List<OptionChoice> choices(Any any) {
    List<OptionChoice> choices = new ArrayList<>();
    any.list(0, 6, () -> impact(any))
        .forEach(impact -> choices.add(Prices.choice("o" + choices.size(), impact)));
    return choices;
  }

  private static PriceImpact impact(Any any) {
    BigDecimal value = any.decimal(0, 300, 3);
    return new PriceImpact(
        any.of(ImpactOn.class),
        any.of(Impact.class),
        any.of(Method.class),
        value,
        List.of(new ImpactAmount(value, "EUR")));
  }

  private static UnitPrice price(
      PricingConfiguration configuration, long quantity, List<OptionChoice> choices) {
    return PriceCalculator.unitPrice(configuration, Sale.FIRST, EUR, quantity, choices)
        .orElseThrow();
  }

  @Test
  void steps_addUpToThePrice_whichIsNotNegative() {
    Property.holds(
        any -> {
          String amount = BigDecimal.valueOf(any.number(0, 100_000), 2).toPlainString();
          PricingConfiguration configuration = Prices.dynamic(Prices.price(amount, 1, 99_999));
          UnitPrice unit = price(configuration, 1, choices(any));
          BigDecimal sum =
              unit.steps().stream().map(PriceStep::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
          assertThat(unit.amount()).isEqualByComparingTo(sum).isNotNegative();
          assertThat(unit.amount().scale()).isEqualTo(2);
        });
  }

  @Test
  void orderOfOptions_meansNothing() {
    PricingConfiguration configuration = Prices.dynamic(Prices.price("49.99", 1, 99_999));
    Property.holds(
        any -> {
          List<OptionChoice> choices = choices(any);
          assertThat(price(configuration, 1, any.shuffled(choices)).amount())
              .isEqualTo(price(configuration, 1, choices).amount());
        });
  }

  @Test
  void unitPrice_changesAtTierEdgesOnly() {
    Property.holds(
        any -> {
          List<OptionChoice> choices = choices(any);
          int edge = any.number(1, 99_998);
          int quantity = any.of(List.of(edge, any.number(1, 99_998)));
          PricingConfiguration configuration =
              Prices.dynamic(Prices.price("50", 1, edge), Prices.price("40", edge + 1, 99_999));
          BigDecimal before = price(configuration, quantity, choices).amount();
          BigDecimal after = price(configuration, quantity + 1, choices).amount();
          BigDecimal low = price(configuration, 1, choices).amount();
          BigDecimal high = price(configuration, 99_999, choices).amount();
          assertThat(before).isEqualTo(quantity <= edge ? low : high);
          assertThat(after).isEqualTo(quantity < edge ? low : high);
        });
  }
}
