package dev.tillgate.offer.pricing;

import dev.tillgate.foundation.kernel.Amounts;
import dev.tillgate.offer.catalog.Combination;
import dev.tillgate.offer.catalog.api.Price;
import dev.tillgate.offer.catalog.api.PriceType;
import dev.tillgate.offer.catalog.api.PricingConfiguration;
import dev.tillgate.offer.catalog.api.PricingSchema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;

/**
 * The price of a unit from the catalogue, step by step: the list price, the impacts of options on
 * it, then the impacts on what that comes to. Impacts of one kind are taken of the same price, so
 * that the order of options means nothing. Pure.
 */
public final class PriceCalculator {
  private PriceCalculator() {}

  /**
   * The price of one unit; empty when there is none for the currency, quantity and options.
   *
   * @param choices none of what is paid per usage; each must have a price in the currency
   */
  public static Optional<UnitPrice> unitPrice(
      PricingConfiguration configuration,
      Sale sale,
      CurrencyUnit currency,
      long quantity,
      List<OptionChoice> choices) {
    boolean flat = configuration.pricingSchema() == PricingSchema.FLAT;
    PriceType type = Objects.requireNonNullElse(configuration.priceType(), PriceType.NET);
    Combination combination = flat ? combination(choices) : Combination.of(List.of());
    return PriceList.of(configuration, sale)
        .price(currency, quantity, combination)
        .map(
            price -> {
              BigDecimal base = Amounts.round(Objects.requireNonNull(price.amount()), currency);
              String what = flat ? combinationPrice(price, sale, choices) : listPrice(price, sale);
              PriceStep first = new PriceStep(what, base);
              return flat
                  ? new UnitPrice(base, type, free(choices, currency), List.of(first))
                  : withOptions(first, type, choices, currency);
            });
  }

  /** The options at no charge of their own: the price names them already. */
  public static List<ChosenOption> free(List<OptionChoice> choices, CurrencyUnit currency) {
    return choices.stream().map(choice -> choice.at(Amounts.zero(currency))).toList();
  }

  private static UnitPrice withOptions(
      PriceStep first, PriceType type, List<OptionChoice> choices, CurrencyUnit currency) {
    BigDecimal base = first.amount();
    List<PriceStep> steps = new ArrayList<>(List.of(first));
    List<ChosenOption> chosen = new ArrayList<>();
    BigDecimal impacts = apply(choices, false, base, "the list price", currency, steps, chosen);
    BigDecimal subtotal = notBelowZero(base.add(impacts), steps, currency);
    BigDecimal grand =
        apply(choices, true, subtotal, "the price with its options", currency, steps, chosen);
    BigDecimal amount = notBelowZero(subtotal.add(grand), steps, currency);
    return new UnitPrice(amount, type, inOrder(choices, chosen), List.copyOf(steps));
  }

  /** Adds the steps of the options of one kind; what they come to. */
  private static BigDecimal apply(
      List<OptionChoice> choices,
      boolean onGrandTotal,
      BigDecimal price,
      String priceName,
      CurrencyUnit currency,
      List<PriceStep> steps,
      List<ChosenOption> chosen) {
    BigDecimal sum = Amounts.zero(currency);
    for (OptionChoice choice : choices) {
      if (choice.isOnGrandTotal() == onGrandTotal) {
        PriceStep step = OptionImpact.step(choice, price, priceName, currency);
        steps.add(step);
        chosen.add(choice.at(step.amount()));
        sum = sum.add(step.amount());
      }
    }
    return sum;
  }

  /** The price, or nothing where options take off more than there is; a step says so. */
  public static BigDecimal notBelowZero(
      BigDecimal price, List<PriceStep> steps, CurrencyUnit currency) {
    if (price.signum() >= 0) {
      return price;
    }
    steps.add(new PriceStep("A price is never below zero", price.negate()));
    return Amounts.zero(currency);
  }

  /** Carts show options in the order of their groups, whatever their impacts are on. */
  private static List<ChosenOption> inOrder(List<OptionChoice> choices, List<ChosenOption> chosen) {
    return choices.stream()
        .flatMap(choice -> chosen.stream().filter(one -> isOf(choice, one)).limit(1))
        .toList();
  }

  private static boolean isOf(OptionChoice choice, ChosenOption chosen) {
    return Objects.equals(choice.group().code(), chosen.groupCode())
        && Objects.equals(choice.option().code(), chosen.value());
  }

  private static Combination combination(List<OptionChoice> choices) {
    Combination combination = Combination.of(List.of());
    for (OptionChoice choice : choices) {
      combination =
          combination.with(
              String.valueOf(choice.group().code()), String.valueOf(choice.option().code()));
    }
    return combination;
  }

  private static String listPrice(Price price, Sale sale) {
    String name = sale == Sale.RENEWAL ? "Renewal list price" : "List price";
    return name + " for " + PriceList.interval(price);
  }

  private static String combinationPrice(Price price, Sale sale, List<OptionChoice> choices) {
    String options =
        choices.isEmpty()
            ? "without options"
            : "of " + choices.stream().map(OptionChoice::name).collect(Collectors.joining(", "));
    String name = sale == Sale.RENEWAL ? "Renewal price " : "Price ";
    return name + options + " for " + PriceList.interval(price);
  }
}
