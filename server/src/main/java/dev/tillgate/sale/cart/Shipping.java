package dev.tillgate.sale.cart;

import dev.tillgate.foundation.kernel.Problems;
import dev.tillgate.foundation.tax.TaxDecision;
import dev.tillgate.foundation.tax.TaxRules;
import dev.tillgate.offer.catalog.api.PriceType;
import dev.tillgate.offer.pricing.LineCalculator;
import dev.tillgate.offer.pricing.PriceStep;
import dev.tillgate.offer.shipping.Parcel;
import dev.tillgate.offer.shipping.ShippingCalculator;
import dev.tillgate.offer.shipping.ShippingCost;
import dev.tillgate.offer.shipping.ShippingMethod;
import dev.tillgate.offer.shipping.ShippingMethods;
import dev.tillgate.sale.cart.api.CartFault;
import dev.tillgate.sale.purchase.LineNotes;
import dev.tillgate.sale.purchase.PurchaseType;
import dev.tillgate.sale.purchase.Sending;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Adds the cost of sending to carts with tangible catalogue products: by the method that the order
 * names, else by the shop's preselected one, else by the cheapest. A shop without methods sends for
 * nothing. Source: catalogue §3.2.
 */
@Component
class Shipping {
  static final String LINE_CODE = "SHIPPING_GENERIC_PRODUCT";
  private static final String METHOD = "DeliveryInformation.ShippingMethod.Code";
  private static final String LINE_NAME = "NG_SHIPPING_GENERIC_PRODUCT";

  /** A method with what it charges. */
  record Quote(ShippingMethod method, ShippingCost cost) {}

  private final ShippingMethods methods;
  private final Parcels parcels;

  Shipping(ShippingMethods methods, Parcels parcels) {
    this.methods = methods;
    this.parcels = parcels;
  }

  /** What each method of the shop that goes there charges for the tangible lines, by code. */
  List<Quote> quotes(List<CartLine> lines, CartContext context, Problems problems) {
    return isSent(lines) ? quotes(context, parcels.pack(lines, context, problems)) : List.of();
  }

  /** The method and cost for an order; empty when there is nothing to send or to charge. */
  Optional<Quote> choose(List<CartLine> lines, CartContext context, Problems problems) {
    if (methods.of(context.merchant().id()).isEmpty()) {
      return Optional.empty();
    }
    String asked = asked(context.purchase().sending());
    if (asked != null && !isKnown(asked, context)) {
      problems.add(METHOD, CartFault.ORDER_SHIPPING_METHOD_INVALID);
      return Optional.empty();
    }
    if (!isSent(lines)) {
      return Optional.empty();
    }
    List<Quote> quotes = quotes(lines, context, problems);
    Optional<Quote> quote = asked == null ? preselected(quotes) : named(quotes, asked);
    problems.require(quote.isPresent(), METHOD, CartFault.ORDER_SHIPPING_METHOD_NOT_AVAILABLE);
    return quote;
  }

  /** The shop's choice; the cheapest method where the shop has none or it does not go there. */
  private static Optional<Quote> preselected(List<Quote> quotes) {
    return quotes.stream()
        .filter(quote -> quote.method().preselected())
        .findFirst()
        .or(() -> quotes.stream().min(Comparator.comparing(quote -> quote.cost().total())));
  }

  private static Optional<Quote> named(List<Quote> quotes, String code) {
    return quotes.stream().filter(quote -> quote.method().code().equals(code)).findFirst();
  }

  /** The line that charges for sending; it bears the tax of what is sent. */
  static CartLine line(Quote quote, List<CartLine> lines, CartContext context) {
    TaxDecision decision =
        TaxRules.onShipping(
            lines.stream()
                .filter(Parcels::isSent)
                .map(line -> new TaxDecision(line.amounts().taxPercent(), line.taxRule()))
                .toList());
    return CartLineBuilder.builder()
        .type(PurchaseType.SHIPPING)
        .dynamic(false)
        .code(LINE_CODE)
        .name(LINE_NAME)
        .description(quote.method().name())
        .tangible(false)
        .delivery("NO_DELIVERY")
        .quantity(1)
        .options(List.of())
        .terms(new PriceTerms(PriceType.NET, null, null))
        .amounts(
            LineCalculator.amounts(
                quote.cost().total(), PriceType.NET, 1, decision.percent(), context.currency()))
        .reductions(List.of())
        .steps(steps(quote))
        .taxRule(decision.rule())
        .notes(LineNotes.none())
        .build();
  }

  private static List<PriceStep> steps(Quote quote) {
    ShippingCost cost = quote.cost();
    return Stream.of(
            new PriceStep("Sending by " + quote.method().name(), cost.base()),
            new PriceStep("Overweight", cost.overweight()),
            new PriceStep("Country", cost.country()),
            new PriceStep("Weight", cost.weight()),
            new PriceStep("Handling and shipping classes", cost.order()))
        .filter(step -> step.amount().signum() != 0)
        .toList();
  }

  /** What an answer says about delivery: the request's own words and the method that was taken. */
  static @Nullable Sending told(@Nullable Sending given, @Nullable ShippingMethod taken) {
    if (taken == null) {
      return given;
    }
    Sending.Method before = given == null ? null : given.method();
    return new Sending(
        new Sending.Method(
            taken.code(),
            taken.trackingUrl(),
            before == null ? null : before.trackingNumber(),
            before == null ? null : before.comment()));
  }

  private List<Quote> quotes(CartContext context, Parcel parcel) {
    return methods.of(context.merchant().id()).stream()
        .flatMap(
            method ->
                ShippingCalculator.cost(method, parcel)
                    .map(cost -> new Quote(method, cost))
                    .stream())
        .toList();
  }

  private boolean isKnown(String code, CartContext context) {
    return methods.of(context.merchant().id()).stream()
        .anyMatch(method -> method.code().equals(code));
  }

  private static boolean isSent(List<CartLine> lines) {
    return lines.stream().anyMatch(Parcels::isSent);
  }

  private static @Nullable String asked(@Nullable Sending sending) {
    Sending.Method method = sending == null ? null : sending.method();
    String code = method == null ? null : method.code();
    return code == null || code.isBlank() ? null : code.strip();
  }
}
