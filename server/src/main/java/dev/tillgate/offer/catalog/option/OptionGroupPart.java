package dev.tillgate.offer.catalog.option;

import dev.tillgate.foundation.kernel.Amounts;
import dev.tillgate.foundation.shopfile.Default;
import dev.tillgate.foundation.shopfile.ShopFile;
import dev.tillgate.offer.catalog.api.PriceOptionsGroup;
import dev.tillgate.offer.catalog.api.PriceOptionsGroup.GroupType;
import dev.tillgate.offer.catalog.api.PriceOptionsGroup.Impact;
import dev.tillgate.offer.catalog.api.PriceOptionsGroup.ImpactAmount;
import dev.tillgate.offer.catalog.api.PriceOptionsGroup.ImpactOn;
import dev.tillgate.offer.catalog.api.PriceOptionsGroup.Method;
import dev.tillgate.offer.catalog.api.PriceOptionsGroup.PriceImpact;
import dev.tillgate.offer.catalog.api.PriceOptionsGroup.PriceOption;
import dev.tillgate.offer.catalog.api.PriceOptionsGroup.SubscriptionEffect;
import dev.tillgate.offer.catalog.api.PriceOptionsGroup.SubscriptionImpact;
import dev.tillgate.offer.catalog.api.PriceOptionsGroup.Usage;
import dev.tillgate.offer.catalog.api.PriceOptionsGroup.UsagePricingModel;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A price option group.
 *
 * @param usageModel for what is paid per usage
 */
record OptionGroupPart(
    String code,
    String name,
    @Nullable String description,
    @Default("radio") GroupType type,
    @Default("regular") Usage usage,
    @Nullable UsagePricingModel usageModel,
    List<OptionPart> options) {

  OptionGroupPart {
    ShopFile.require(!options.isEmpty(), "a price option group needs options");
  }

  /**
   * One option. It changes the price of a unit by a percentage or by an amount in each currency.
   *
   * @param add what it adds, by currency; a negative amount takes off
   * @param percent what it adds, in percent of the base price
   * @param on which price it changes
   * @param months what it adds to the billing cycle; a negative number takes off
   * @param lifetime whether the subscription never ends with it
   * @param from first value of an interval
   * @param to last value of an interval
   */
  record OptionPart(
      String code,
      String name,
      Map<String, BigDecimal> add,
      @Nullable BigDecimal percent,
      @Default("base") ImpactOn on,
      @Default("0") int months,
      @Default("false") boolean lifetime,
      @Nullable BigDecimal from,
      @Nullable BigDecimal to,
      @Default("false") boolean preselected) {

    OptionPart {
      ShopFile.require(
          percent == null || add.isEmpty(), "an option adds an amount or a percentage, not both");
      ShopFile.require(
          add.values().stream().map(BigDecimal::signum).filter(sign -> sign != 0).distinct().count()
              <= 1,
          "an option adds in every currency or takes off in every currency");
      for (String currency : add.keySet()) {
        ShopFile.require(Amounts.currency(currency).isPresent(), currency + " is no currency");
      }
    }

    private PriceOption toApi() {
      return new PriceOption(
          code, name, null, List.of(), from, to, onCycle(), impact(), preselected);
    }

    private @Nullable SubscriptionImpact onCycle() {
      if (lifetime) {
        return new SubscriptionImpact(BigDecimal.ZERO, SubscriptionEffect.LIFETIME);
      }
      return months == 0
          ? null
          : new SubscriptionImpact(
              BigDecimal.valueOf(Math.abs(months)),
              months < 0 ? SubscriptionEffect.SUBTRACT : SubscriptionEffect.ADD);
    }

    private @Nullable PriceImpact impact() {
      if (percent == null && add.isEmpty()) {
        return null;
      }
      boolean takesOff =
          percent == null
              ? add.values().stream().anyMatch(amount -> amount.signum() < 0)
              : percent.signum() < 0;
      return new PriceImpact(
          on,
          takesOff ? Impact.SUBTRACT : Impact.ADD,
          percent == null ? Method.FIXED : Method.PERCENT,
          percent == null ? null : percent.abs(),
          add.entrySet().stream()
              .map(
                  entry ->
                      new ImpactAmount(
                          entry.getValue().abs(), entry.getKey().toUpperCase(Locale.ROOT)))
              .toList());
    }
  }

  PriceOptionsGroup toApi() {
    return new PriceOptionsGroup(
        name,
        description,
        List.of(),
        code,
        type,
        false,
        usage,
        usageModel,
        options.stream().map(OptionPart::toApi).toList());
  }
}
