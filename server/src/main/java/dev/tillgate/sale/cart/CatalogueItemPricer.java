package dev.tillgate.sale.cart;

import dev.tillgate.foundation.exchange.ExchangeRates;
import dev.tillgate.foundation.kernel.Amounts;
import dev.tillgate.foundation.kernel.Problems;
import dev.tillgate.foundation.tax.TaxDecision;
import dev.tillgate.offer.catalog.Catalogue;
import dev.tillgate.offer.catalog.api.PriceType;
import dev.tillgate.offer.catalog.api.PricingConfiguration;
import dev.tillgate.offer.catalog.api.PricingSchema;
import dev.tillgate.offer.catalog.api.Product;
import dev.tillgate.offer.pricing.ChosenOption;
import dev.tillgate.offer.pricing.LineAmounts;
import dev.tillgate.offer.pricing.LineCalculator;
import dev.tillgate.offer.pricing.OptionChoice;
import dev.tillgate.offer.pricing.OptionCombinations.Offer;
import dev.tillgate.offer.pricing.OptionImpact;
import dev.tillgate.offer.pricing.PriceCalculator;
import dev.tillgate.offer.pricing.PriceList;
import dev.tillgate.offer.pricing.PriceStep;
import dev.tillgate.offer.pricing.Sale;
import dev.tillgate.offer.pricing.UnitPrice;
import dev.tillgate.sale.cart.api.CartFault;
import dev.tillgate.sale.purchase.PurchaseLine;
import dev.tillgate.sale.purchase.PurchaseLine.FromCatalogue;
import dev.tillgate.sale.purchase.PurchaseType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Prices items from the catalogue. */
@Component
class CatalogueItemPricer {
  private final Catalogue catalogue;
  private final LineTax tax;
  private final ExchangeRates rates;

  CatalogueItemPricer(Catalogue catalogue, LineTax tax, ExchangeRates rates) {
    this.catalogue = catalogue;
    this.tax = tax;
    this.rates = rates;
  }

  /** The priced line; null when a problem was noted. */
  @Nullable CartLine price(
      PurchaseLine line, FromCatalogue item, CartContext context, Problems problems) {
    String path = line.path();
    Optional<Product> found = find(item, context, path, problems);
    if (found.isEmpty()) {
      return null;
    }
    Product product = found.get();
    int quantity = Math.toIntExact(line.quantity());
    if (quantity > 1 && Boolean.FALSE.equals(product.purchaseMultipleUnits())) {
      problems.add(
          path + ".Quantity",
          CartFault.ORDER_ITEMS_QUANTITY_INVALID,
          "This product is sold one at a time.");
    }
    Optional<PricingConfiguration> configuration =
        PriceList.configuration(product.pricingConfigurations(), context.country());
    List<OptionChoice> choices =
        choices(item, configuration, context, path + ".PriceOptions", problems);
    UnitPrice unit = unitPrice(line, item, configuration, choices, context, problems);
    TaxDecision decision = tax.decide(context, false, product.taxCategory());
    TrialTerms trial = TrialPricer.price(line, decision.percent(), context, problems);
    if (unit == null) {
      return null;
    }
    BigDecimal amount = trial == null ? unit.amount() : Amounts.zero(context.currency());
    LineAmounts amounts =
        LineCalculator.amounts(
            amount, unit.type(), quantity, decision.percent(), context.currency());
    return CartLineBuilder.builder()
        .type(PurchaseType.PRODUCT)
        .dynamic(false)
        .productId(Long.valueOf(Objects.requireNonNull(product.avangateId())))
        .code(product.productCode())
        .name(Objects.requireNonNull(product.productName()))
        .description(product.shortDescription())
        .externalReference(product.externalReference())
        .tangible(Boolean.TRUE.equals(product.tangible()))
        .delivery(Objects.requireNonNullElse(product.fulfillment(), "NO_DELIVERY"))
        .quantity(quantity)
        .options(unit.options())
        .terms(terms(product, configuration, unit.type()))
        .amounts(amounts)
        .reductions(List.of())
        .trial(trial)
        .recurring(CatalogueTerms.of(product, choices))
        .startsOn(line.startsOn())
        .steps(unit.steps())
        .taxRule(decision.rule())
        .ownPrice(item.ownPrice())
        .notes(line.notes())
        .build();
  }

  private static PriceTerms terms(
      Product product, Optional<PricingConfiguration> configuration, PriceType type) {
    return new PriceTerms(
        type, configuration.map(PricingConfiguration::code).orElse(null), product.taxCategory());
  }

  private Optional<Product> find(
      FromCatalogue item, CartContext context, String path, Problems problems) {
    String code = item.code();
    Optional<Product> product =
        catalogue
            .product(context.merchant().id(), code)
            .filter(found -> !Boolean.FALSE.equals(found.enabled()));
    if (product.isEmpty()) {
      problems.add(
          path + ".Code",
          CartFault.ORDER_PRODUCT_CODE_INVALID,
          code.isEmpty()
              ? CartFault.ORDER_PRODUCT_CODE_INVALID.message()
              : "Requested product [" + code + "] was not found.");
    }
    return product;
  }

  private List<OptionChoice> choices(
      FromCatalogue item,
      Optional<PricingConfiguration> configuration,
      CartContext context,
      String path,
      Problems problems) {
    return new OptionChooser(path, problems).choose(offers(configuration, context), item.options());
  }

  private @Nullable UnitPrice unitPrice(
      PurchaseLine line,
      FromCatalogue item,
      Optional<PricingConfiguration> configuration,
      List<OptionChoice> choices,
      CartContext context,
      Problems problems) {
    String path = line.path();
    CurrencyUnit currency = context.currency();
    PriceType type = configuration.map(PricingConfiguration::priceType).orElse(PriceType.NET);
    BigDecimal own = item.ownPrice();
    if (own != null) {
      PriceStep step = new PriceStep("Price of the request", own);
      List<ChosenOption> options = PriceCalculator.free(choices, currency);
      return new UnitPrice(own, type, options, List.of(step));
    }
    PriceConverter converter = converter(configuration, context);
    List<OptionChoice> priced = converter.completed(choices);
    Sale sale = context.purchase().reason().renews() ? Sale.RENEWAL : Sale.FIRST;
    Optional<UnitPrice> unit =
        configuration
            .map(converter::completed)
            .flatMap(c -> PriceCalculator.unitPrice(c, sale, currency, line.quantity(), priced));
    if (unit.isEmpty()) {
      String what =
          " has no price in "
              + currency
              + " for this quantity and these options, and none that could be converted.";
      problems.add(
          path, CartFault.ORDER_PRODUCT_PRICE_MISSING, "The product [" + item.code() + "]" + what);
      return null;
    }
    checkPriced(configuration, priced, currency, path, problems);
    return converter.explained(unit.get());
  }

  private PriceConverter converter(
      Optional<PricingConfiguration> configuration, CartContext context) {
    CurrencyUnit to = context.currency();
    CurrencyUnit from =
        configuration
            .map(PricingConfiguration::defaultCurrency)
            .flatMap(Amounts::currency)
            .orElse(to);
    LocalDate day = context.merchant().day(context.now());
    return new PriceConverter(from, to, amount -> rates.convert(amount, from, to, day));
  }

  private static void checkPriced(
      Optional<PricingConfiguration> configuration,
      List<OptionChoice> choices,
      CurrencyUnit currency,
      String path,
      Problems problems) {
    boolean flat = configuration.filter(c -> c.pricingSchema() == PricingSchema.FLAT).isPresent();
    for (OptionChoice choice : choices) {
      if (!flat && !OptionImpact.isPriced(choice, currency)) {
        String option = choice.option().code();
        problems.add(
            path + ".PriceOptions",
            CartFault.ORDER_PRODUCT_PRICE_MISSING,
            "The price option [" + option + "] has no price in " + currency + ".");
      }
    }
  }

  private List<Offer> offers(Optional<PricingConfiguration> configuration, CartContext context) {
    return configuration.map(PricingConfiguration::priceOptions).orElse(List.of()).stream()
        .flatMap(
            assigned ->
                catalogue
                    .optionGroup(context.merchant().id(), Objects.requireNonNull(assigned.code()))
                    .map(group -> new Offer(group, assigned.isRequired(group)))
                    .stream())
        .toList();
  }
}
