package dev.tillgate.sale.order;

import dev.tillgate.foundation.kernel.Amounts;
import dev.tillgate.foundation.merchant.Merchant;
import dev.tillgate.foundation.persistence.Json;
import dev.tillgate.gate.operation.Caller;
import dev.tillgate.sale.cart.CartLine;
import dev.tillgate.sale.cart.CartView;
import dev.tillgate.sale.cart.Explanations;
import dev.tillgate.sale.cart.StartDates;
import dev.tillgate.sale.cart.api.AdditionalField;
import dev.tillgate.sale.cart.api.Affiliate;
import dev.tillgate.sale.cart.api.DeliveryInformation;
import dev.tillgate.sale.cart.api.OrderRequest;
import dev.tillgate.sale.cart.api.PricedItem;
import dev.tillgate.sale.cart.api.PricedItem.LineSubscription;
import dev.tillgate.sale.order.api.OrderExplanation;
import dev.tillgate.sale.order.api.OrderInformation;
import dev.tillgate.sale.order.api.OrderInformation.CustomerDetails;
import dev.tillgate.sale.order.api.OrderInformation.ExtraInformation;
import dev.tillgate.sale.order.api.OrderInformation.PaymentInformation;
import dev.tillgate.sale.order.api.OrderInformationBuilder;
import dev.tillgate.sale.order.api.OrderStatus;
import dev.tillgate.sale.order.api.RefundInformation;
import dev.tillgate.sale.party.Contact;
import dev.tillgate.sale.party.api.BillingDetails;
import dev.tillgate.sale.party.api.DeliveryDetails;
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
    return OrderInformationBuilder.builder()
        .refNo(order.reference())
        .orderNo(order.orderNo())
        .externalReference(order.externalReference())
        .status(order.status())
        .approveStatus(order.approveStatus())
        .vendorApproveStatus("OK")
        .merchantCode(merchant.code())
        .language(head.language())
        .orderDate(caller.local(order.placedAt()))
        .finishDate(order.finishedAt() == null ? null : caller.local(order.finishedAt()))
        .source(head.notes().source())
        .wsOrder(head.notes().wsOrder())
        .affiliate(Affiliate.of(head.notes().affiliate()))
        .hasShipping(shipping)
        .containsRenewableProducts(
            order.lines().stream().anyMatch(line -> line.line().opensSubscription()))
        .requestDeliveryData(shipping)
        .recurringEnabled(order.payment().recurring())
        .billingDetails(BillingDetails.of(head.buyer()))
        .deliveryDetails(DeliveryDetails.of(head.receiver()))
        .paymentDetails(payment(order))
        .deliveryInformation(DeliveryInformation.of(head.sending()))
        .customerDetails(customer(order))
        .origin("API")
        .avangateCommission(order.fee())
        .orderFlow("REGULAR")
        .giftDetails(head.notes().giftDetails())
        .extraInformation(links(order))
        .localTime(head.notes().localTime())
        .testOrder(order.isTest())
        .fxRate(fxRate(order, merchant))
        .fxMarkup(BigDecimal.ZERO)
        .payoutCurrency(merchant.defaultCurrency())
        .deliveryFinalized(order.finishedAt() != null)
        .errors(order.payment().errors().isEmpty() ? null : order.payment().errors())
        .chargebackResolution("NONE")
        .chargebackReasonCode("")
        .refunds(refunds(order, caller))
        .customParameters(head.notes().customParameters())
        .items(order.lines().stream().map(line -> item(order, line, merchant, caller)).toList())
        .promotions(CartView.promotions(order.lines().stream().map(OrderLine::line).toList()))
        .additionalFields(AdditionalField.of(head.answers()))
        .currency(CartView.lower(order.currency()))
        .netPrice(order.totals().net())
        .grossPrice(order.totals().gross())
        .netDiscountedPrice(order.totals().netDiscounted())
        .grossDiscountedPrice(order.totals().grossDiscounted())
        .discount(order.totals().discount())
        .vat(order.totals().tax())
        .affiliateCommission(zero)
        .build();
  }

  /** The answer to a request, which may ask how the amounts came about. */
  static OrderInformation answer(
      Order order, Merchant merchant, Caller caller, OrderRequest request) {
    OrderInformation answer = of(order, merchant, caller);
    return Boolean.TRUE.equals(request.explain()) ? explained(answer, order) : answer;
  }

  private static OrderInformation explained(OrderInformation answer, Order order) {
    List<CartLine> lines = order.lines().stream().map(OrderLine::line).toList();
    OrderInformation items = answer.withItems(CartView.explained(answer.items(), lines));
    return items.withExplanation(Explanations.of(lines, order.totals()));
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

  /** Orders from before rates were kept, and those of a day without one, tell only what is sure. */
  private static @Nullable BigDecimal fxRate(Order order, Merchant merchant) {
    BigDecimal kept = order.head().fxRate();
    boolean same = order.currency().getCode().equals(merchant.defaultCurrency());
    return kept == null && same ? BigDecimal.ONE : kept;
  }

  private static @Nullable List<RefundInformation> refunds(Order order, Caller caller) {
    return order.refunds().isEmpty()
        ? null
        : order.refunds().stream().map(refund -> refund(refund, order, caller)).toList();
  }

  private static RefundInformation refund(Refund refund, Order order, Caller caller) {
    return new RefundInformation(
        caller.local(refund.requestedAt()),
        refund.total() ? "TOTAL" : "PARTIAL",
        refund.status().name(),
        refund.amount(),
        refund.tax(),
        CartView.lower(order.currency()),
        refund.comment(),
        refund.reason(),
        refund.error(),
        refund.lines().stream()
            .map(
                line ->
                    new RefundInformation.RefundedItem(
                        line.lineReference(), line.quantity(), line.amount()))
            .toList());
  }

  /** Where the shopper of a pending order can still pay. */
  private static @Nullable ExtraInformation links(Order order) {
    Object page = order.payment().method().get("RedirectURL");
    return order.status() == OrderStatus.PENDING && page != null
        ? new ExtraInformation(page.toString(), null)
        : null;
  }

  private static @Nullable CustomerDetails customer(Order order) {
    if (order.customerReference() == null) {
      return null;
    }
    Contact contact = order.head().buyer().contact();
    return new CustomerDetails(
        order.customerReference(),
        order.head().externalCustomerReference(),
        contact.firstName(),
        contact.lastName(),
        contact.email());
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
