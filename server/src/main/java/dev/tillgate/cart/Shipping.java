package dev.tillgate.cart;

import dev.tillgate.cart.api.DeliveryDetails;
import dev.tillgate.cart.api.DeliveryInformation;
import dev.tillgate.cart.api.OrderItem;
import dev.tillgate.cart.api.OrderRequest;
import dev.tillgate.cart.api.PurchaseType;
import dev.tillgate.catalog.api.PriceType;
import dev.tillgate.kernel.Countries;
import dev.tillgate.kernel.FaultCode;
import dev.tillgate.kernel.Problems;
import dev.tillgate.kernel.Records;
import dev.tillgate.pricing.LineCalculator;
import dev.tillgate.pricing.PriceStep;
import dev.tillgate.shipping.Parcel;
import dev.tillgate.shipping.ShippingCalculator;
import dev.tillgate.shipping.ShippingCost;
import dev.tillgate.shipping.ShippingMethod;
import dev.tillgate.shipping.ShippingMethods;
import dev.tillgate.tax.TaxDecision;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Adds the cost of sending to carts with tangible catalogue products: by the method that the order
 * names, else by the shop's preselected one. A shop without methods sends for nothing. Source:
 * catalogue §3.2.
 */
@Component
class Shipping {
  static final String LINE_CODE = "SHIPPING_GENERIC_PRODUCT";
  private static final String METHOD = "DeliveryInformation.ShippingMethod.Code";
  private static final String LINE_NAME = "NG_SHIPPING_GENERIC_PRODUCT";

  /** A method with what it charges. */
  record Quote(ShippingMethod method, ShippingCost cost) {}

  private final ShippingMethods methods;
  private final LineTax tax;

  Shipping(ShippingMethods methods, LineTax tax) {
    this.methods = methods;
    this.tax = tax;
  }

  /** What each method of the shop that goes there charges for the tangible lines, by code. */
  List<Quote> quotes(List<CartLine> lines, CartContext context, OrderRequest order) {
    return isSent(lines) ? quotes(context, parcel(lines, context, order)) : List.of();
  }

  /** The method and cost for an order; empty when there is nothing to send or to charge. */
  Optional<Quote> choose(
      List<CartLine> lines, CartContext context, OrderRequest order, Problems problems) {
    if (methods.of(context.merchant().id()).isEmpty()) {
      return Optional.empty();
    }
    String asked = asked(order);
    if (asked != null && !isKnown(asked, context)) {
      problems.add(METHOD, FaultCode.ORDER_SHIPPING_METHOD_INVALID);
      return Optional.empty();
    }
    if (!isSent(lines)) {
      return Optional.empty();
    }
    Parcel parcel = parcel(lines, context, order);
    Optional<Quote> quote =
        quotes(context, parcel).stream()
            .filter(
                found ->
                    asked == null
                        ? found.method().preselected()
                        : found.method().code().equals(asked))
            .findFirst();
    boolean none = asked == null && preselected(context).isEmpty();
    problems.require(
        quote.isPresent() || none, METHOD, FaultCode.ORDER_SHIPPING_METHOD_NOT_AVAILABLE);
    return quote;
  }

  /** The line that charges for sending. */
  CartLine line(Quote quote, CartContext context) {
    TaxDecision decision = tax.decide(context, false);
    List<PriceStep> steps = new ArrayList<>();
    List.of("base", "overweight", "country", "weight", "shipping classes")
        .forEach(what -> steps.add(new PriceStep(what, quote.cost().parts().get(steps.size()))));
    return new CartLine(
        PurchaseType.SHIPPING,
        false,
        null,
        LINE_CODE,
        LINE_NAME,
        quote.method().name(),
        null,
        false,
        "NO_DELIVERY",
        1,
        List.of(),
        new PriceTerms(PriceType.NET, null, null),
        LineCalculator.amounts(
            quote.cost().total(), PriceType.NET, 1, decision.percent(), context.currency()),
        List.of(),
        null,
        null,
        null,
        steps,
        decision.rule(),
        Records.of(OrderItem.class, Map.of("code", LINE_CODE, "quantity", 1L)));
  }

  /** What an answer says about delivery: the request's own words and the method that was taken. */
  static @Nullable DeliveryInformation information(
      @Nullable DeliveryInformation given, @Nullable ShippingMethod taken) {
    if (taken == null) {
      return given;
    }
    DeliveryInformation.ShippingMethod before = given == null ? null : given.shippingMethod();
    return new DeliveryInformation(
        new DeliveryInformation.ShippingMethod(
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

  private Optional<ShippingMethod> preselected(CartContext context) {
    return methods.of(context.merchant().id()).stream()
        .filter(ShippingMethod::preselected)
        .findFirst();
  }

  private static boolean isSent(List<CartLine> lines) {
    return lines.stream().anyMatch(line -> line.tangible() && !line.dynamic());
  }

  private static @Nullable String asked(OrderRequest order) {
    DeliveryInformation delivery = order.deliveryInformation();
    String code =
        delivery == null || delivery.shippingMethod() == null
            ? null
            : delivery.shippingMethod().code();
    return code == null || code.isBlank() ? null : code.strip();
  }

  private static Parcel.Goods goods(CartLine line) {
    return new Parcel.Goods(line.quantity(), java.math.BigDecimal.ZERO, java.math.BigDecimal.ZERO);
  }

  private static Parcel parcel(List<CartLine> lines, CartContext context, OrderRequest order) {
    DeliveryDetails delivery = order.deliveryDetails();
    String country =
        delivery == null || delivery.countryCode() == null || delivery.countryCode().isBlank()
            ? context.country()
            : Countries.normalise(delivery.countryCode());
    return new Parcel(
        country,
        context.currency(),
        lines.stream().filter(CartLine::tangible).map(Shipping::goods).toList());
  }
}
