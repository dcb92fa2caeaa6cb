package dev.tillgate.sale.cart;

import dev.tillgate.foundation.kernel.Amounts;
import dev.tillgate.foundation.kernel.Problems;
import dev.tillgate.foundation.tax.BusinessModel;
import dev.tillgate.foundation.tax.TaxCategories;
import dev.tillgate.foundation.tax.TaxDecision;
import dev.tillgate.offer.catalog.api.PriceType;
import dev.tillgate.offer.pricing.ChosenOption;
import dev.tillgate.offer.pricing.LineAmounts;
import dev.tillgate.offer.pricing.LineCalculator;
import dev.tillgate.offer.pricing.PriceCalculator;
import dev.tillgate.offer.pricing.PriceStep;
import dev.tillgate.sale.cart.api.CartFault;
import dev.tillgate.sale.cart.api.OrderItem;
import dev.tillgate.sale.cart.api.OrderItem.ItemOption;
import dev.tillgate.sale.cart.api.OrderItem.ItemOptionValue;
import dev.tillgate.sale.cart.api.OrderItem.RecurringOptions;
import dev.tillgate.sale.cart.api.PurchaseType;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Prices items that the client describes on the spot. Source: seed "Place orders with dynamic
 * product information".
 */
@Component
class DynamicItemPricer {
  private static final int MAX_CYCLE = 1000;

  private final LineTax tax;

  DynamicItemPricer(LineTax tax) {
    this.tax = tax;
  }

  /** The priced line; null when a problem was noted that leaves nothing to price. */
  @Nullable CartLine price(OrderItem item, CartContext context, String path, Problems problems) {
    PurchaseType type = item.purchaseType();
    problems.require(
        item.name() != null && !item.name().isBlank(),
        path + ".Name",
        CartFault.ORDER_PRODUCT_NAME_INVALID);
    CartRules.checkLength(item.name(), path + ".Name", problems);
    problems.require(
        type != null, path + ".PurchaseType", CartFault.ORDER_PRODUCT_PURCHASE_TYPE_INVALID);
    BigDecimal base = amount(item, path + ".Price", problems);
    List<ChosenOption> options = options(item, context, path + ".PriceOptions", problems);
    PriceType priceType = priceType(item.priceType(), path, problems);
    RecurringTerms recurring = recurring(item, context, path + ".RecurringOptions", problems);
    LocalDateTime startsOn =
        ItemDates.start(item.subscriptionStartDate(), path + ".SubscriptionStartDate", problems);
    problems.require(
        TaxCategories.acceptable(item.productTaxCategoryUuid()),
        path + ".ProductTaxCategoryUUID",
        CartFault.ORDER_PRODUCT_TAX_CATEGORY_INVALID);
    TaxDecision decision = tax.decide(context, true, item.productTaxCategoryUuid());
    TrialTerms trial =
        TrialPricer.price(
            item.trial(), decision.percent(), context.currency(), path + ".Trial", problems);
    if (type == null || base == null || item.quantity() == null) {
      return null;
    }
    checkAllowed(type, context, path, problems);
    int quantity = item.quantity().intValue();
    BigDecimal unit = Amounts.round(base, context.currency());
    List<PriceStep> steps = new ArrayList<>(List.of(new PriceStep("Price of the request", unit)));
    for (ChosenOption option : options) {
      unit = unit.add(option.surcharge());
      steps.add(new PriceStep("Option " + option.value(), option.surcharge()));
    }
    unit = PriceCalculator.notBelowZero(unit, steps, context.currency());
    boolean paysNothing = trial != null || type == PurchaseType.COUPON;
    LineAmounts amounts =
        LineCalculator.amounts(
            paysNothing ? Amounts.zero(context.currency()) : unit,
            priceType,
            quantity,
            decision.percent(),
            context.currency());
    return CartLineBuilder.builder()
        .type(type)
        .dynamic(true)
        .name(item.name() == null ? "" : item.name().strip())
        .description(item.description())
        .tangible(Boolean.TRUE.equals(item.tangible()))
        .delivery("NO_DELIVERY")
        .quantity(quantity)
        .options(options)
        .terms(new PriceTerms(priceType, null, item.productTaxCategoryUuid()))
        .amounts(amounts)
        .reductions(List.of())
        .trial(trial)
        .recurring(recurring)
        .startsOn(startsOn)
        .steps(steps)
        .taxRule(decision.rule())
        .request(item)
        .build();
  }

  private static void checkAllowed(
      PurchaseType type, CartContext context, String path, Problems problems) {
    boolean ofRecord = context.merchant().businessModel() == BusinessModel.MERCHANT_OF_RECORD;
    problems.require(
        !ofRecord || type == PurchaseType.PRODUCT || type == PurchaseType.COUPON,
        path + ".PurchaseType",
        CartFault.ORDER_PRODUCT_PURCHASE_TYPE_NOT_ALLOWED);
  }

  private static @Nullable BigDecimal amount(OrderItem item, String path, Problems problems) {
    if (item.price() == null) {
      problems.add(path, CartFault.ORDER_PRODUCT_PRICE_STRUCTURE_INVALID);
      return null;
    }
    String type = item.price().type();
    problems.require(
        type == null || type.isBlank() || type.strip().equalsIgnoreCase("CUSTOM"),
        path + ".Type",
        CartFault.ORDER_PRODUCT_PRICE_TYPE_INVALID);
    BigDecimal amount = item.price().amount();
    if (amount == null) {
      problems.add(path + ".Amount", CartFault.ORDER_PRODUCT_PRICE_TYPE_CUSTOM_INVALID);
    } else if (amount.signum() < 0 || !Amounts.plausible(amount)) {
      problems.add(path + ".Amount", CartFault.ORDER_PRODUCT_PRICE_AMOUNT_INVALID);
      return null;
    }
    return amount;
  }

  private static PriceType priceType(@Nullable String text, String path, Problems problems) {
    String word = text == null ? "" : text.strip().toUpperCase(Locale.ROOT);
    return switch (word) {
      case "", "GROSS" -> PriceType.GROSS;
      case "NET" -> PriceType.NET;
      default -> {
        problems.add(path + ".PriceType", CartFault.ORDER_PRODUCT_PRICE_TYPE_NET_GROSS_INVALID);
        yield PriceType.GROSS;
      }
    };
  }

  /** Groups with options, or bare options with surcharges, as the seed's sample sends them. */
  private static List<ChosenOption> options(
      OrderItem item, CartContext context, String path, Problems problems) {
    List<ChosenOption> chosen = new ArrayList<>();
    for (ItemOption option : item.priceOptions()) {
      if (option.options().isEmpty()) {
        chosen.add(
            option(option.name(), option.name(), option.value(), option.surcharge(), context));
      }
      for (ItemOptionValue value : option.options()) {
        chosen.add(option(option.name(), value.name(), value.value(), value.surcharge(), context));
      }
    }
    boolean plausible = chosen.stream().allMatch(o -> Amounts.plausible(o.surcharge()));
    problems.require(plausible, path, CartFault.ORDER_PRODUCT_OPTION_SURCHARGE_INVALID);
    return chosen;
  }

  private static ChosenOption option(
      @Nullable String group,
      @Nullable String name,
      @Nullable String value,
      @Nullable BigDecimal surcharge,
      CartContext context) {
    BigDecimal amount = surcharge == null ? BigDecimal.ZERO : surcharge;
    return new ChosenOption(
        null,
        group,
        false,
        name,
        value,
        Amounts.plausible(amount) ? Amounts.round(amount, context.currency()) : amount);
  }

  private static @Nullable RecurringTerms recurring(
      OrderItem item, CartContext context, String path, Problems problems) {
    RecurringOptions options = item.recurringOptions();
    if (options == null) {
      return null;
    }
    boolean allowed =
        item.purchaseType() == PurchaseType.PRODUCT || item.purchaseType() == PurchaseType.TAX;
    problems.require(allowed, path, CartFault.ORDER_PRODUCT_RECURRING_OPTIONS_NOT_ALLOWED);
    Optional<CycleUnit.Length> cycle =
        length(options.cycleLength(), options.cycleUnit(), path + ".CycleLength", problems);
    BigDecimal amount = options.cycleAmount();
    boolean priced = amount != null && amount.signum() >= 0 && Amounts.plausible(amount);
    problems.require(
        priced, path + ".CycleAmount", CartFault.ORDER_PRODUCT_RECURRING_OPTIONS_INVALID);
    Optional<CycleUnit.Length> contract =
        options.contractLength() == null
            ? Optional.empty()
            : length(
                options.contractLength(),
                options.contractUnit(),
                path + ".ContractLength",
                problems);
    return cycle
        .filter(found -> amount != null && priced)
        .map(
            found ->
                new RecurringTerms(
                    found.count(),
                    found.unit(),
                    false,
                    Amounts.round(Objects.requireNonNull(amount), context.currency()),
                    contract.map(CycleUnit.Length::count).orElse(null),
                    contract.map(CycleUnit.Length::unit).orElse(null)))
        .orElse(null);
  }

  private static Optional<CycleUnit.Length> length(
      @Nullable Integer count, @Nullable String unit, String path, Problems problems) {
    Optional<CycleUnit.Length> length =
        count != null && count >= 1 && count <= MAX_CYCLE && unit != null
            ? CycleUnit.parse(count, unit)
            : Optional.empty();
    problems.require(length.isPresent(), path, CartFault.ORDER_PRODUCT_RECURRING_OPTIONS_INVALID);
    return length;
  }
}
