package dev.tillgate.sale.order;

import dev.tillgate.foundation.kernel.Amounts;
import dev.tillgate.foundation.kernel.Records;
import dev.tillgate.foundation.persistence.Json;
import dev.tillgate.gate.access.Merchant;
import dev.tillgate.gate.operation.Caller;
import dev.tillgate.sale.cart.CartLine;
import dev.tillgate.sale.cart.CartView;
import dev.tillgate.sale.cart.Explanations;
import dev.tillgate.sale.cart.StartDates;
import dev.tillgate.sale.cart.api.BillingDetails;
import dev.tillgate.sale.cart.api.OrderRequest;
import dev.tillgate.sale.cart.api.PricedItem;
import dev.tillgate.sale.cart.api.PricedItem.LineSubscription;
import dev.tillgate.sale.order.api.OrderExplanation;
import dev.tillgate.sale.order.api.OrderInformation;
import dev.tillgate.sale.order.api.OrderInformation.CustomerDetails;
import dev.tillgate.sale.order.api.OrderInformation.ExtraInformation;
import dev.tillgate.sale.order.api.OrderInformation.PaymentInformation;
import dev.tillgate.sale.order.api.OrderStatus;
import dev.tillgate.sale.payment.PaymentView;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Shows orders the way the API does. */
final class OrderView {
  private OrderView() {}

  static OrderInformation of(Order order, Merchant merchant, Caller caller) {
    OrderHead head = order.head();
    BigDecimal zero = Amounts.zero(order.currency());
    boolean shipping = order.lines().stream().anyMatch(line -> line.line().tangible());
    return new OrderInformation(
        order.reference(),
        order.orderNo(),
        order.externalReference(),
        null,
        order.status(),
        order.approveStatus(),
        "OK",
        merchant.code(),
        head.language(),
        caller.local(order.placedAt()),
        order.finishedAt() == null ? null : caller.local(order.finishedAt()),
        head.source(),
        head.wsOrder(),
        head.affiliate(),
        shipping,
        order.lines().stream().anyMatch(line -> line.line().opensSubscription()),
        shipping,
        order.payment().recurring(),
        head.billing(),
        head.delivery(),
        payment(order),
        head.deliveryInformation(),
        customer(order),
        "API",
        order.fee(),
        "REGULAR",
        head.giftDetails(),
        null,
        new ExtraInformation(null, null),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        head.localTime(),
        order.isTest(),
        BigDecimal.ONE,
        BigDecimal.ZERO,
        merchant.defaultCurrency(),
        order.status() == OrderStatus.COMPLETE,
        order.payment().errors().isEmpty() ? null : order.payment().errors(),
        "NONE",
        "",
        head.customParameters(),
        List.of(),
        order.lines().stream().map(line -> item(order, line, merchant, caller)).toList(),
        CartView.promotions(order.lines().stream().map(OrderLine::line).toList()),
        head.additionalFields(),
        CartView.lower(order.currency()),
        order.totals().net(),
        order.totals().gross(),
        order.totals().netDiscounted(),
        order.totals().grossDiscounted(),
        order.totals().discount(),
        order.totals().tax(),
        zero,
        null);
  }

  /** The answer to a request, which may ask how the amounts came about. */
  static OrderInformation answer(
      Order order, Merchant merchant, Caller caller, OrderRequest request) {
    OrderInformation answer = of(order, merchant, caller);
    return Boolean.TRUE.equals(request.explain()) ? explained(answer, order) : answer;
  }

  private static OrderInformation explained(OrderInformation answer, Order order) {
    List<CartLine> lines = order.lines().stream().map(OrderLine::line).toList();
    OrderInformation items =
        Records.with(answer, "items", CartView.explained(answer.items(), lines));
    return Records.with(items, "explanation", Explanations.of(lines, order.totals()));
  }

  static OrderExplanation explanation(Order order) {
    return new OrderExplanation(
        order.reference(),
        CartView.lower(order.currency()),
        order.lines().stream()
            .map(
                line ->
                    new OrderExplanation.Item(
                        line.reference(), line.line().name(), Explanations.of(line.line())))
            .toList(),
        Explanations.of(order.lines().stream().map(OrderLine::line).toList(), order.totals()));
  }

  private static PaymentInformation payment(Order order) {
    PaymentView payment = order.payment();
    Map<String, JsonNode> method = new LinkedHashMap<>();
    payment.method().forEach((name, value) -> method.put(name, Json.tree(value)));
    return new PaymentInformation(
        payment.type().name(), CartView.lower(order.currency()), method, payment.customerIp());
  }

  private static CustomerDetails customer(Order order) {
    BillingDetails billing = order.head().billing();
    return new CustomerDetails(
        order.customerReference(),
        order.head().externalCustomerReference(),
        billing.firstName(),
        billing.lastName(),
        billing.email());
  }

  private static PricedItem item(Order order, OrderLine line, Merchant merchant, Caller caller) {
    PricedItem item =
        CartView.item(
            line.line(), order.currency(), line.reference(), subscriptions(order, line, caller));
    return StartDates.shown(item, merchant, caller);
  }

  private static @Nullable List<LineSubscription> subscriptions(
      Order order, OrderLine line, Caller caller) {
    List<LineSubscription> opened =
        order.subscriptions().stream()
            .filter(subscription -> subscription.lineNo() == line.number())
            .map(
                subscription ->
                    new LineSubscription(
                        subscription.reference(),
                        caller.local(subscription.purchasedAt()),
                        caller.local(subscription.startsAt()),
                        caller.local(subscription.expiresAt()),
                        subscription.lifetime(),
                        subscription.trial(),
                        subscription.enabled(),
                        subscription.recurringEnabled()))
            .toList();
    return opened.isEmpty() ? null : opened;
  }
}
