package dev.tillgate.offer.catalog.api;

import dev.tillgate.foundation.kernel.Builder;
import dev.tillgate.gate.operation.shape.MapKey;
import dev.tillgate.gate.operation.shape.ScalarForm;
import dev.tillgate.gate.operation.shape.Wire;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A group of options that change a price. Source: seed "Create price option groups"; catalogue
 * §5.4.
 *
 * @param code given by the system unless the client chooses one; it never changes
 * @param required whether an order must choose, where the assignment to a pricing configuration
 *     does not say
 * @param usage PREPAID is read as REGULAR
 * @param usagePricingModel only for PAYPERUSAGE
 */
@Builder
public record PriceOptionsGroup(
    @Nullable String name,
    @Nullable String description,
    List<Translation> translations,
    @Nullable String code,
    @PriceOptionFault.Of(PriceOptionFault.PRICE_OPTION_GROUP_TYPE_INVALID) @Nullable GroupType type,
    @Nullable Boolean required,
    @PriceOptionFault.Of(PriceOptionFault.PRICE_OPTION_USAGE_INVALID) @Nullable Usage usage,
    @PriceOptionFault.Of(PriceOptionFault.PRICE_OPTION_USAGE_MODEL_INVALID)
        @Nullable UsagePricingModel usagePricingModel,
    List<PriceOption> options)
    implements PriceOptionsGroupBuilder.With {

  /** How many options of a group a shopper takes, and how they are named. */
  public enum GroupType {
    /** One. */
    RADIO,
    /** Any number. */
    CHECKBOX,
    /** One, by a number that lies in its interval. */
    INTERVAL,
    /** One, from a list. */
    COMBO
  }

  /** When the options are paid. */
  public enum Usage {
    /** With the order. */
    REGULAR,
    /** Another word for REGULAR. */
    PREPAID,
    /** Afterwards, by what was used. */
    PAYPERUSAGE
  }

  /** Which interval's rate a used unit costs. */
  public enum UsagePricingModel {
    /** Each unit the rate of the interval that it lies in itself. */
    STEPPED,
    /** All units the rate of the interval that their number lies in. */
    VOLUME
  }

  /** Texts in one language. */
  public record Translation(
      @Nullable String name, @Nullable String description, @MapKey @Nullable String language) {}

  /**
   * One option.
   *
   * @param scaleMin the least number that chooses it; for intervals only
   * @param scaleMax the greatest number that chooses it; for intervals only
   * @param isDefault whether it stands in where a choice is required and missing
   */
  @Builder
  public record PriceOption(
      @Nullable String code,
      @Nullable String name,
      @Nullable String description,
      List<Translation> translations,
      @PriceOptionFault.Of(PriceOptionFault.PRICE_OPTION_INTERVAL_INVALID)
          @Nullable BigDecimal scaleMin,
      @PriceOptionFault.Of(PriceOptionFault.PRICE_OPTION_INTERVAL_INVALID)
          @Nullable BigDecimal scaleMax,
      @PriceOptionFault.Of(PriceOptionFault.PRICE_OPTION_MONTHS_INVALID)
          @Nullable SubscriptionImpact subscriptionImpact,
      @PriceOptionFault.Of(PriceOptionFault.PRICE_OPTION_IMPACT_INVALID)
          @Nullable PriceImpact priceImpact,
      @Wire("Default") @Nullable Boolean isDefault)
      implements PriceOptionBuilder.With {}

  /** What an option does to the billing cycle; without an impact nothing. */
  public record SubscriptionImpact(
      @PriceOptionFault.Of(PriceOptionFault.PRICE_OPTION_MONTHS_INVALID)
          @Nullable BigDecimal months,
      @PriceOptionFault.Of(PriceOptionFault.PRICE_OPTION_MONTHS_INVALID)
          @Nullable SubscriptionEffect impact) {}

  /** Whether months are added or taken off, or the subscription never ends. */
  public enum SubscriptionEffect {
    ADD,
    SUBTRACT,
    LIFETIME
  }

  /**
   * What an option does to the price of a unit.
   *
   * @param impactOn the price that a percentage is taken of; BASE unless given
   * @param impact ADD unless given
   * @param percent for PERCENT
   * @param amounts for FIXED: the amount in each currency
   */
  @Builder
  public record PriceImpact(
      @PriceOptionFault.Of(PriceOptionFault.PRICE_OPTION_IMPACT_INVALID)
          @Nullable ImpactOn impactOn,
      @PriceOptionFault.Of(PriceOptionFault.PRICE_OPTION_IMPACT_INVALID) @Nullable Impact impact,
      @PriceOptionFault.Of(PriceOptionFault.PRICE_OPTION_IMPACT_INVALID) @Nullable Method method,
      @PriceOptionFault.Of(PriceOptionFault.PRICE_OPTION_PERCENT_INVALID)
          @Nullable BigDecimal percent,
      @PriceOptionFault.Of(PriceOptionFault.PRICE_OPTION_AMOUNT_INVALID) List<ImpactAmount> amounts)
      implements PriceImpactBuilder.With {}

  /** Which price an option changes. */
  public enum ImpactOn {
    /** The price without options. */
    BASE,
    /** The price after all impacts on the base. */
    GRAND
  }

  /** Whether the impact is added or taken off. */
  public enum Impact {
    ADD,
    SUBTRACT
  }

  /** Fixed amounts, or a share of a price. */
  public enum Method {
    FIXED,
    PERCENT
  }

  /** An amount in a currency. */
  public record ImpactAmount(
      @ScalarForm @PriceOptionFault.Of(PriceOptionFault.PRICE_OPTION_AMOUNT_INVALID)
          @Nullable BigDecimal amount,
      @MapKey @Nullable String currency) {}
}
