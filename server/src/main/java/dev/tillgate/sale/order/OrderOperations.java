package dev.tillgate.sale.order;

import dev.tillgate.foundation.events.Event;
import dev.tillgate.foundation.events.EventLog;
import dev.tillgate.foundation.kernel.Fault;
import dev.tillgate.foundation.kernel.SearchFault;
import dev.tillgate.foundation.persistence.Json;
import dev.tillgate.foundation.persistence.Write;
import dev.tillgate.gate.operation.Caller;
import dev.tillgate.gate.operation.Operation;
import dev.tillgate.gate.operation.OperationSet;
import dev.tillgate.gate.operation.Reference;
import dev.tillgate.offer.campaign.api.RecommendationFault;
import dev.tillgate.sale.cart.api.CartFault;
import dev.tillgate.sale.cart.api.OrderRequest;
import dev.tillgate.sale.order.api.InstallmentOffer;
import dev.tillgate.sale.order.api.InstallmentsRequest;
import dev.tillgate.sale.order.api.OrderExplanation;
import dev.tillgate.sale.order.api.OrderFault;
import dev.tillgate.sale.order.api.OrderHistoryEntry;
import dev.tillgate.sale.order.api.OrderInformation;
import dev.tillgate.sale.order.api.OrderPage;
import dev.tillgate.sale.order.api.OrderSearchOptions;
import dev.tillgate.sale.order.api.OrderStatus;
import dev.tillgate.sale.party.BuyerFault;
import dev.tillgate.sale.payment.api.PaymentFault;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The orders' operations. */
@Component
public class OrderOperations implements OperationSet {
  private final PlaceOrder placeOrder;
  private final PayPendingOrder payPendingOrder;
  private final SearchOrders searchOrders;
  private final InstallmentOffers installments;
  private final OrderQueries queries;
  private final EventLog events;

  OrderOperations(
      PlaceOrder placeOrder,
      PayPendingOrder payPendingOrder,
      SearchOrders searchOrders,
      InstallmentOffers installments,
      OrderQueries queries,
      EventLog events) {
    this.placeOrder = placeOrder;
    this.payPendingOrder = payPendingOrder;
    this.searchOrders = searchOrders;
    this.installments = installments;
    this.queries = queries;
    this.events = events;
  }

  @Operation(
      value = "Places an order, or pays a pending one whose reference is given.",
      rest = "POST /orders/ 201",
      location = "/orders/{RefNo}/",
      families = {CartFault.class, RecommendationFault.class, BuyerFault.class, PaymentFault.class})
  public Write<OrderInformation> placeOrder(Caller caller, OrderRequest order) {
    boolean isRetry = order.refNo() != null && !order.refNo().isBlank();
    return isRetry ? payPendingOrder.pay(caller, order) : placeOrder.place(caller, order);
  }

  @Operation(
      value = "Reads an order in any status by its reference.",
      rest = "GET /orders/{orderReference}/")
  @OrderFault.Of(OrderFault.ORDER_NOT_FOUND)
  public OrderInformation getOrder(
      Caller caller,
      @Reference(value = OrderReferences.FORM, means = "an order reference, which is a number")
          String orderReference,
      @Nullable Boolean skipPartnerOrders) {
    return OrderView.of(find(caller, orderReference), caller.merchant(), caller);
  }

  @Operation(
      value = "Tells where an order stands, in one word.",
      rest = "GET /orders/{refNo}/status/")
  @OrderFault.Of(OrderFault.ORDER_NOT_FOUND)
  public OrderStatus getOrderStatus(
      Caller caller,
      @Reference(value = OrderReferences.FORM, means = "an order reference, which is a number")
          String refNo) {
    return find(caller, refNo).status();
  }

  @Operation(
      value = "Tells how the amounts of an order came about, from what was kept with it.",
      rest = "GET /orders/{orderReference}/explanation/")
  @OrderFault.Of(OrderFault.ORDER_NOT_FOUND)
  public OrderExplanation getOrderExplanation(
      Caller caller,
      @Reference(value = OrderReferences.FORM, means = "an order reference, which is a number")
          String orderReference) {
    return OrderView.explanation(find(caller, orderReference));
  }

  @Operation(
      value = "Searches orders, newest first; those of the last seven days unless dates are given.",
      rest = "GET /orders/")
  @SearchFault.Of(SearchFault.SEARCH_LIMIT_INVALID)
  @OrderFault.Of({OrderFault.ORDER_SEARCH_DATE_INVALID, OrderFault.ORDER_SEARCH_STATUS_INVALID})
  public OrderPage searchOrders(Caller caller, @Nullable OrderSearchOptions orderSearchOptions) {
    OrderSearchOptions options =
        orderSearchOptions == null ? OrderSearchOptions.none() : orderSearchOptions;
    return searchOrders.search(caller, options);
  }

  @Operation(
      value = "Reads everything that has happened to an order, oldest first.",
      rest = "GET /orders/{orderReference}/history/")
  @OrderFault.Of(OrderFault.ORDER_NOT_FOUND)
  public List<OrderHistoryEntry> getOrderHistory(
      Caller caller,
      @Reference(value = OrderReferences.FORM, means = "an order reference, which is a number")
          String orderReference) {
    String reference = find(caller, orderReference).reference();
    return events.history(caller.merchantId(), Event.Subject.ORDER, reference).stream()
        .map(
            entry ->
                new OrderHistoryEntry(
                    caller.local(entry.occurredAt()), entry.kind(), Json.parse(entry.document())))
        .toList();
  }

  @Operation(
      value = "Lists into how many installments an amount or an order can be split.",
      rest = {"GET /orders/0/installments/", "POST /orders/0/installments/"},
      families = {CartFault.class, RecommendationFault.class})
  @BuyerFault.Of(BuyerFault.ORDER_FIELD_TOO_LONG)
  @OrderFault.Of({
    OrderFault.ORDER_INSTALLMENTS_NOT_AVAILABLE,
    OrderFault.ORDER_INSTALLMENTS_AMOUNT_EMPTY
  })
  public Map<String, InstallmentOffer> getInstallments(Caller caller, InstallmentsRequest order) {
    return installments.offers(caller, order);
  }

  private Order find(Caller caller, String reference) {
    return OrderReferences.parse(reference)
        .flatMap(refNo -> queries.find(caller.merchantId(), refNo))
        .orElseThrow(() -> new Fault(OrderFault.ORDER_NOT_FOUND));
  }
}
