package dev.tillgate.offer.pricing;

import dev.tillgate.offer.catalog.api.Price;
import dev.tillgate.offer.catalog.api.PriceOptionBuilder;
import dev.tillgate.offer.catalog.api.PriceOptionsGroup;
import dev.tillgate.offer.catalog.api.PriceOptionsGroup.GroupType;
import dev.tillgate.offer.catalog.api.PriceOptionsGroup.Impact;
import dev.tillgate.offer.catalog.api.PriceOptionsGroup.ImpactAmount;
import dev.tillgate.offer.catalog.api.PriceOptionsGroup.ImpactOn;
import dev.tillgate.offer.catalog.api.PriceOptionsGroup.Method;
import dev.tillgate.offer.catalog.api.PriceOptionsGroup.PriceImpact;
import dev.tillgate.offer.catalog.api.PriceOptionsGroup.PriceOption;
import dev.tillgate.offer.catalog.api.PriceOptionsGroupBuilder;
import dev.tillgate.offer.catalog.api.PriceSet;
import dev.tillgate.offer.catalog.api.PricingConfiguration;
import dev.tillgate.offer.catalog.api.PricingConfigurationBuilder;
import dev.tillgate.offer.catalog.api.PricingSchema;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Prices, options and configurations in euros, with nothing in them but what a test needs. */
final class Prices {
  private Prices() {}

  static Price price(String amount, int first, int last, Price.OptionCodes... options) {
    return new Price(new BigDecimal(amount), "EUR", first, last, List.of(options));
  }

  static Price.OptionCodes of(String group, String... options) {
    return new Price.OptionCodes(group, List.of(options));
  }

  static PricingConfiguration configuration(
      PricingSchema schema, List<Price> regular, List<Price> renewal) {
    return PricingConfigurationBuilder.builder()
        .name("Main")
        .code("MAIN")
        .isDefault(true)
        .pricingSchema(schema)
        .prices(new PriceSet(regular, renewal))
        .build();
  }

  static PricingConfiguration dynamic(Price... prices) {
    return configuration(PricingSchema.DYNAMIC, List.of(prices), List.of());
  }

  static PricingConfiguration flat(Price... prices) {
    return configuration(PricingSchema.FLAT, List.of(prices), List.of());
  }

  /** An impact such as {@code BASE +25%} or {@code GRAND -5}. */
  static PriceImpact impact(String text) {
    String[] words = text.split(" ", 2);
    boolean takesOff = words[1].startsWith("-");
    boolean percent = words[1].endsWith("%");
    BigDecimal number = new BigDecimal(words[1].substring(1).replace("%", ""));
    return new PriceImpact(
        ImpactOn.valueOf(words[0]),
        takesOff ? Impact.SUBTRACT : Impact.ADD,
        percent ? Method.PERCENT : Method.FIXED,
        percent ? number : null,
        percent ? List.of() : List.of(new ImpactAmount(number, "EUR")));
  }

  static PriceOption option(String code, @Nullable PriceImpact impact) {
    return PriceOptionBuilder.builder().code(code).name(code).priceImpact(impact).build();
  }

  static PriceOptionsGroup group(String code, GroupType type, PriceOption... options) {
    return PriceOptionsGroupBuilder.builder()
        .code(code)
        .name(code)
        .type(type)
        .options(List.of(options))
        .build();
  }

  /** The choice of an option with this impact. */
  static OptionChoice choice(String code, @Nullable PriceImpact impact) {
    PriceOption option = option(code, impact);
    return new OptionChoice(group("G", GroupType.CHECKBOX, option), false, option, null);
  }
}
