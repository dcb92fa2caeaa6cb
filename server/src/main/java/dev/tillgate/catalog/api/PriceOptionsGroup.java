package dev.tillgate.catalog.api;

import dev.tillgate.operation.shape.MapKey;
import dev.tillgate.operation.shape.ScalarForm;
import dev.tillgate.operation.shape.Wire;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A group of options that change a price. Source: seed "Create price option groups". */
public record PriceOptionsGroup(
    @Nullable String name,
    @Nullable String description,
    List<Translation> translations,
    @Nullable String code,
    @Nullable GroupType type,
    @Nullable Boolean required,
    @Nullable String usage,
    @Nullable String usagePricingModel,
    List<PriceOption> options) {

  /** How many options of a group a shopper takes. */
  public enum GroupType {
    RADIO,
    CHECKBOX,
    INTERVAL,
    COMBO
  }

  /** Texts in one language. */
  public record Translation(
      @Nullable String name, @Nullable String description, @MapKey @Nullable String language) {}

  /** One option. */
  public record PriceOption(
      @Nullable String code,
      @Nullable String name,
      @Nullable String description,
      List<Translation> translations,
      @Nullable BigDecimal scaleMin,
      @Nullable BigDecimal scaleMax,
      @Nullable SubscriptionImpact subscriptionImpact,
      @Nullable PriceImpact priceImpact,
      @Wire("Default") @Nullable Boolean isDefault) {}

  /** What an option does to the length of the subscription. */
  public record SubscriptionImpact(@Nullable BigDecimal months, @Nullable String impact) {}

  /**
   * What an option does to the price of a unit.
   *
   * @param impactOn BASE, the price without options
   * @param percent for PERCENT: of the base price
   * @param amounts for FIXED: the amount in each currency
   */
  public record PriceImpact(
      @Nullable String impactOn,
      @Nullable Impact impact,
      @Nullable Method method,
      @Nullable BigDecimal percent,
      List<ImpactAmount> amounts) {}

  /** Whether the impact is added or taken off. */
  public enum Impact {
    ADD,
    SUBTRACT
  }

  /** Fixed amounts, or a share of the base price. */
  public enum Method {
    FIXED,
    PERCENT
  }

  /** An amount in a currency. */
  public record ImpactAmount(
      @ScalarForm @Nullable BigDecimal amount, @MapKey @Nullable String currency) {}
}
