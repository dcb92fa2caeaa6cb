package dev.tillgate.sale.order.life;

import dev.tillgate.foundation.kernel.Fault;
import dev.tillgate.foundation.persistence.Write;
import dev.tillgate.gate.operation.Caller;
import dev.tillgate.gate.operation.Operation;
import dev.tillgate.gate.operation.OperationSet;
import dev.tillgate.gate.operation.Reference;
import dev.tillgate.sale.order.Order;
import dev.tillgate.sale.order.OrderAct;
import dev.tillgate.sale.order.OrderChanges;
import dev.tillgate.sale.order.OrderReferences;
import dev.tillgate.sale.order.api.OrderFault;
import dev.tillgate.sale.order.api.ReceivedPayment;
import dev.tillgate.sale.order.api.RefundFault;
import dev.tillgate.sale.order.api.RefundItem;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Operations on placed orders that wait for something. */
@Component
public class OrderLifeOperations implements OperationSet {
  private final OrderChanges orders;
  private final ReceivePayment receivePayment;
  private final CancelOrder cancelOrder;
  private final IssueRefund issueRefund;

  OrderLifeOperations(
      OrderChanges orders,
      ReceivePayment receivePayment,
      CancelOrder cancelOrder,
      IssueRefund issueRefund) {
    this.orders = orders;
    this.receivePayment = receivePayment;
    this.cancelOrder = cancelOrder;
    this.issueRefund = issueRefund;
  }

  @Operation(
      value = "Gives back the money of a finished order, or a part of it, to the shopper.",
      rest = "POST /orders/{orderReference}/refund/",
      families = RefundFault.class)
  public Write<Boolean> issueRefund(
      Caller caller,
      @Reference(value = OrderReferences.FORM, means = "an order reference, which is a number")
          @RefundFault.Of(RefundFault.REFUND_ORDER_REF_INVALID)
          String orderReference,
      @RefundFault.Of(RefundFault.REFUND_AMOUNT_FORMAT_INVALID) BigDecimal amount,
      List<RefundItem> items,
      @Nullable String comment,
      @Nullable String reason) {
    IssueRefund.Words words = new IssueRefund.Words(comment, reason);
    return issueRefund.issue(caller.moment(), orderReference, amount, items, words).done();
  }

  @Operation(
      value = "Takes note that the money of an order paid by wire or check has arrived.",
      rest = "POST /orders/{orderReference}/payment/")
  @OrderFault.Of({
    OrderFault.ORDER_NOT_FOUND,
    OrderFault.ORDER_NOT_WAITING,
    OrderFault.ORDER_NOT_PAID_OUTSIDE,
    OrderFault.ORDER_RECEIVED_AMOUNT_INVALID,
    OrderFault.ORDER_RECEIVED_CURRENCY_INVALID
  })
  public Write<Boolean> receiveOrderPayment(
      Caller caller,
      @Reference(value = OrderReferences.FORM, means = "an order reference, which is a number")
          String orderReference,
      @Nullable ReceivedPayment payment) {
    ReceivedPayment received = Objects.requireNonNullElseGet(payment, ReceivedPayment::whole);
    return receivePayment.receive(caller.moment(), find(caller, orderReference), received).done();
  }

  @Operation(
      value = "Gives up an order that waits for its payment; it cannot be paid any more.",
      rest = "DELETE /orders/{orderReference}/")
  @OrderFault.Of({
    OrderFault.ORDER_NOT_FOUND,
    OrderFault.ORDER_NOT_WAITING,
    OrderFault.ORDER_PAYMENT_IN_PROGRESS
  })
  public Write<Boolean> cancelOrder(
      Caller caller,
      @Reference(value = OrderReferences.FORM, means = "an order reference, which is a number")
          String orderReference,
      @Nullable String comment) {
    return cancelOrder
        .cancel(caller.moment(), find(caller, orderReference), OrderAct.CANCEL, comment)
        .done();
  }

  private Order find(Caller caller, String reference) {
    return orders
        .find(caller.merchantId(), reference)
        .orElseThrow(() -> new Fault(OrderFault.ORDER_NOT_FOUND));
  }
}
