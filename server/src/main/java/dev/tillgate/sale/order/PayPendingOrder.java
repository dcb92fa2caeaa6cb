package dev.tillgate.sale.order;

import dev.tillgate.foundation.kernel.Fault;
import dev.tillgate.foundation.kernel.FaultCode;
import dev.tillgate.foundation.kernel.Problems;
import dev.tillgate.foundation.kernel.ShopClock;
import dev.tillgate.foundation.persistence.LostRace;
import dev.tillgate.foundation.persistence.Tx;
import dev.tillgate.foundation.persistence.WriteBatch;
import dev.tillgate.gate.access.Merchant;
import dev.tillgate.gate.access.Merchants;
import dev.tillgate.gate.operation.Caller;
import dev.tillgate.sale.cart.api.OrderRequest;
import dev.tillgate.sale.order.api.OrderInformation;
import dev.tillgate.sale.order.api.OrderStatus;
import dev.tillgate.sale.payment.PaymentPlan;
import dev.tillgate.sale.payment.PaymentReader;
import dev.tillgate.sale.payment.PaymentView;
import dev.tillgate.sale.payment.Payments;
import java.time.Instant;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * Pays an order that is still pending with new payment details; it keeps its reference. Source:
 * wire facts, "REST".
 */
@Component
class PayPendingOrder {
  private final Merchants merchants;
  private final ShopClock clock;
  private final OrderQueries queries;
  private final OrderStore store;
  private final Payments payments;
  private final Settlement settlement;
  private final Tx tx;

  PayPendingOrder(
      Merchants merchants,
      ShopClock clock,
      OrderQueries queries,
      OrderStore store,
      Payments payments,
      Settlement settlement,
      Tx tx) {
    this.merchants = merchants;
    this.clock = clock;
    this.queries = queries;
    this.store = store;
    this.payments = payments;
    this.settlement = settlement;
    this.tx = tx;
  }

  OrderInformation pay(Caller caller, OrderRequest request) {
    Merchant merchant = merchants.byId(caller.merchantId());
    Instant now = clock.now(merchant.id());
    Order order = pending(merchant, Objects.requireNonNull(request.refNo()));
    PaymentPlan plan = plan(request, order, merchant, now);
    WriteBatch batch = new WriteBatch();
    PaymentView payment =
        payments.pay(
            batch,
            merchant,
            now,
            order.refNo(),
            plan,
            order.totals().grossDiscounted(),
            order.currency());
    Order paid = settlement.settle(batch, merchant, now, order.paidBy(payment));
    store.movePending(batch, merchant.id(), paid);
    OrderInformation answer = OrderView.answer(paid, merchant, caller, request);
    try {
      tx.commit(batch, answer);
    } catch (LostRace paidMeanwhile) {
      throw noPendingOrder();
    }
    return answer;
  }

  private Order pending(Merchant merchant, String reference) {
    return OrderReferences.parse(reference)
        .flatMap(refNo -> queries.find(merchant.id(), refNo))
        .filter(order -> order.status() == OrderStatus.PENDING)
        .orElseThrow(PayPendingOrder::noPendingOrder);
  }

  private static PaymentPlan plan(
      OrderRequest request, Order order, Merchant merchant, Instant now) {
    Problems problems = new Problems();
    String currency = request.paymentDetails() == null ? null : request.paymentDetails().currency();
    problems.require(
        currency == null || currency.strip().equalsIgnoreCase(order.currency().getCode()),
        "PaymentDetails.Currency",
        FaultCode.ORDER_CURRENCY_MISMATCH);
    boolean subscribes = order.lines().stream().anyMatch(line -> line.line().opensSubscription());
    PaymentPlan plan =
        new PaymentReader(merchant, now, problems)
            .read(
                request.paymentDetails(),
                order.head().billing(),
                order.totals().grossDiscounted(),
                order.currency(),
                subscribes,
                !order.head().beforeVersion4());
    problems.throwIfAny();
    return Objects.requireNonNull(plan);
  }

  private static Fault noPendingOrder() {
    return new Fault(
        FaultCode.ORDER_REFERENCE_INVALID, "RefNo", FaultCode.ORDER_REFERENCE_INVALID.message());
  }
}
