package dev.tillgate.cart;

import dev.tillgate.cart.OptionChooser.Offer;
import dev.tillgate.cart.api.OrderItem;
import dev.tillgate.cart.api.OrderItem.ItemPrice;
import dev.tillgate.cart.api.PurchaseType;
import dev.tillgate.catalog.Catalogue;
import dev.tillgate.catalog.api.BillingCycleUnit;
import dev.tillgate.catalog.api.Price;
import dev.tillgate.catalog.api.PriceType;
import dev.tillgate.catalog.api.PricingConfiguration;
import dev.tillgate.catalog.api.Product;
import dev.tillgate.catalog.api.SubscriptionInformation;
import dev.tillgate.kernel.Amounts;
import dev.tillgate.kernel.FaultCode;
import dev.tillgate.kernel.Problems;
import dev.tillgate.pricing.ChosenOption;
import dev.tillgate.pricing.LineAmounts;
import dev.tillgate.pricing.LineCalculator;
import dev.tillgate.pricing.PriceCalculator;
import dev.tillgate.pricing.PriceStep;
import dev.tillgate.pricing.UnitPrice;
import dev.tillgate.tax.TaxDecision;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Prices items from the catalogue. */
@Component
class CatalogueItemPricer {
  private static final int LIFETIME = -1;

  private final Catalogue catalogue;
  private final LineTax tax;

  CatalogueItemPricer(Catalogue catalogue, LineTax tax) {
    this.catalogue = catalogue;
    this.tax = tax;
  }

  /** The priced line; null when a problem was noted. */
  @Nullable CartLine price(OrderItem item, CartContext context, String path, Problems problems) {
    Optional<Product> found = find(item, context, path, problems);
    if (found.isEmpty() || item.quantity() == null) {
      return null;
    }
    Product product = found.get();
    int quantity = item.quantity().intValue();
    if (quantity > 1 && Boolean.FALSE.equals(product.purchaseMultipleUnits())) {
      problems.add(
          path + ".Quantity",
          FaultCode.ORDER_ITEMS_QUANTITY_INVALID,
          "This product is sold one at a time.");
    }
    UnitPrice unit = unitPrice(item, product, context, path, problems);
    TaxDecision decision = tax.decide(context, false);
    TrialTerms trial =
        TrialPricer.price(
            item.trial(), decision.percent(), context.currency(), path + ".Trial", problems);
    LocalDateTime startsOn =
        ItemDates.start(item.subscriptionStartDate(), path + ".SubscriptionStartDate", problems);
    if (unit == null) {
      return null;
    }
    BigDecimal amount = trial == null ? unit.amount() : Amounts.zero(context.currency());
    LineAmounts amounts =
        LineCalculator.amounts(
            amount, unit.type(), quantity, decision.percent(), context.currency());
    return new CartLine(
        PurchaseType.PRODUCT,
        false,
        Long.valueOf(Objects.requireNonNull(product.avangateId())),
        product.productCode(),
        Objects.requireNonNull(product.productName()),
        product.shortDescription(),
        product.externalReference(),
        Boolean.TRUE.equals(product.tangible()),
        Objects.requireNonNullElse(product.fulfillment(), "NO_DELIVERY"),
        quantity,
        unit.options(),
        terms(product, context, unit.type()),
        amounts,
        List.of(),
        trial,
        recurring(product),
        startsOn,
        unit.steps(),
        decision.rule(),
        item);
  }

  private static PriceTerms terms(Product product, CartContext context, PriceType type) {
    String configuration =
        PriceCalculator.configuration(product.pricingConfigurations(), context.country())
            .map(PricingConfiguration::code)
            .orElse(null);
    return new PriceTerms(type, configuration, product.taxCategory());
  }

  private Optional<Product> find(
      OrderItem item, CartContext context, String path, Problems problems) {
    String code = item.code() == null ? "" : item.code().strip();
    Optional<Product> product =
        catalogue
            .product(context.merchant().id(), code)
            .filter(found -> !Boolean.FALSE.equals(found.enabled()));
    if (product.isEmpty()) {
      problems.add(
          path + ".Code",
          FaultCode.ORDER_PRODUCT_CODE_INVALID,
          code.isEmpty()
              ? FaultCode.ORDER_PRODUCT_CODE_INVALID.message()
              : "Requested product [" + code + "] was not found.");
    }
    return product;
  }

  private @Nullable UnitPrice unitPrice(
      OrderItem item, Product product, CartContext context, String path, Problems problems) {
    Optional<PricingConfiguration> configuration =
        PriceCalculator.configuration(product.pricingConfigurations(), context.country());
    Optional<Price> tier =
        configuration.flatMap(
            c ->
                PriceCalculator.tier(
                    c, context.currency(), Objects.requireNonNull(item.quantity())));
    Optional<BigDecimal> own = ownPrice(item.price(), context, path + ".Price", problems);
    if (tier.isEmpty() && own.isEmpty()) {
      problems.add(
          path,
          FaultCode.ORDER_PRODUCT_PRICE_MISSING,
          "The product ["
              + product.productCode()
              + "] has no price in "
              + context.currency()
              + " for this quantity.");
      return null;
    }
    BigDecimal base = own.or(() -> tier.map(Price::amount)).orElseThrow();
    List<PriceStep> steps = new ArrayList<>();
    steps.add(new PriceStep(own.isPresent() ? "price of the request" : "list price", base));
    List<ChosenOption> options =
        new OptionChooser(base, context.currency(), path + ".PriceOptions", problems)
            .choose(offers(configuration, context), item.priceOptions());
    BigDecimal unit = base;
    if (own.isEmpty()) {
      for (ChosenOption option : options) {
        unit = unit.add(option.surcharge());
        steps.add(new PriceStep("option " + option.value(), option.surcharge()));
      }
    }
    PriceType type = configuration.map(PricingConfiguration::priceType).orElse(PriceType.NET);
    BigDecimal amount = Amounts.round(unit.max(BigDecimal.ZERO), context.currency());
    return new UnitPrice(amount, type, options, steps);
  }

  /** The price of a unit that the request sets itself. */
  private static Optional<BigDecimal> ownPrice(
      @Nullable ItemPrice price, CartContext context, String path, Problems problems) {
    if (price == null || (price.amount() == null && price.type() == null)) {
      return Optional.empty();
    }
    String type = price.type() == null ? "" : price.type().strip().toUpperCase(Locale.ROOT);
    BigDecimal amount = price.amount();
    switch (type) {
      case "CUSTOM" -> {
        problems.require(
            amount != null, path + ".Amount", FaultCode.ORDER_PRODUCT_PRICE_TYPE_CUSTOM_INVALID);
        boolean good = amount == null || (amount.signum() >= 0 && Amounts.plausible(amount));
        problems.require(good, path + ".Amount", FaultCode.ORDER_PRODUCT_PRICE_AMOUNT_INVALID);
        return Optional.ofNullable(good ? amount : null)
            .map(value -> Amounts.round(value, context.currency()));
      }
      case "BASE" ->
          problems.require(
              amount == null, path + ".Amount", FaultCode.ORDER_PRODUCT_PRICE_TYPE_BASE_INVALID);
      case "DEFAULT" ->
          problems.require(
              amount == null, path + ".Amount", FaultCode.ORDER_PRODUCT_PRICE_TYPE_DEFAULT_INVALID);
      default -> problems.add(path + ".Type", FaultCode.ORDER_PRODUCT_PRICE_TYPE_INVALID);
    }
    return Optional.empty();
  }

  private List<Offer> offers(Optional<PricingConfiguration> configuration, CartContext context) {
    return configuration.map(PricingConfiguration::priceOptions).orElse(List.of()).stream()
        .flatMap(
            assigned ->
                catalogue
                    .optionGroup(context.merchant().id(), Objects.requireNonNull(assigned.code()))
                    .map(group -> new Offer(group, Boolean.TRUE.equals(assigned.required())))
                    .stream())
        .toList();
  }

  private static @Nullable RecurringTerms recurring(Product product) {
    SubscriptionInformation subscription = product.subscriptionInformation();
    if (!Boolean.TRUE.equals(product.generatesSubscription())
        || subscription == null
        || subscription.billingCycle() == null) {
      return null;
    }
    int cycle = subscription.billingCycle();
    CycleUnit unit =
        subscription.billingCycleUnits() == BillingCycleUnit.D ? CycleUnit.DAY : CycleUnit.MONTH;
    boolean lifetime = cycle == LIFETIME || Boolean.TRUE.equals(subscription.isOneTimeFee());
    return new RecurringTerms(lifetime ? 1 : cycle, unit, lifetime, null, null, null);
  }
}
