package dev.tillgate.sale.order;

import dev.tillgate.foundation.kernel.Fault;
import dev.tillgate.foundation.kernel.Problems;
import dev.tillgate.foundation.merchant.Merchant;
import dev.tillgate.foundation.merchant.Moment;
import dev.tillgate.foundation.persistence.Write;
import dev.tillgate.foundation.persistence.WriteBatch;
import dev.tillgate.gate.operation.Caller;
import dev.tillgate.sale.cart.api.CartFault;
import dev.tillgate.sale.cart.api.OrderRequest;
import dev.tillgate.sale.order.api.OrderInformation;
import dev.tillgate.sale.payment.CardTokens;
import dev.tillgate.sale.payment.PaymentAttempt;
import dev.tillgate.sale.payment.PaymentPlan;
import dev.tillgate.sale.payment.PaymentReader;
import dev.tillgate.sale.payment.PaymentStatus;
import dev.tillgate.sale.payment.Payments;
import dev.tillgate.sale.payment.api.PaymentFault;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * Pays an order that is still pending with new payment details; it keeps its reference. Source:
 * wire facts, "REST".
 */
@Component
class PayPendingOrder {
  private final OrderQueries queries;
  private final OrderStore store;
  private final Payments payments;
  private final CardTokens tokens;
  private final Settlement settlement;
  private final PaymentOutcome outcome;

  PayPendingOrder(
      OrderQueries queries,
      OrderStore store,
      Payments payments,
      CardTokens tokens,
      Settlement settlement,
      PaymentOutcome outcome) {
    this.queries = queries;
    this.store = store;
    this.payments = payments;
    this.tokens = tokens;
    this.settlement = settlement;
    this.outcome = outcome;
  }

  Write<OrderInformation> pay(Caller caller, OrderRequest request) {
    Merchant merchant = caller.merchant();
    Order order = pending(merchant, Objects.requireNonNull(request.refNo())).next();
    PaymentPlan plan = plan(request, order, caller);
    WriteBatch batch = caller.moment().batch();
    PaymentAttempt attempt =
        payments.pay(
            batch,
            merchant,
            order.refNo(),
            order.version(),
            plan,
            order.totals().grossDiscounted(),
            order.currency());
    Order paid = settlement.settle(batch, merchant, order.paidBy(attempt.payment()));
    store.move(batch, paid);
    return outcome
        .followed(Write.of(batch, paid), attempt)
        .answering(answered -> OrderView.answer(answered, merchant, caller, request));
  }

  private Order pending(Merchant merchant, String reference) {
    return OrderReferences.parse(reference)
        .flatMap(refNo -> queries.find(merchant.id(), refNo))
        .filter(order -> order.allows(OrderAct.AUTHORIZE))
        .filter(order -> order.payment().status() != PaymentStatus.ATTEMPTED)
        .orElseThrow(PayPendingOrder::noPendingOrder);
  }

  private PaymentPlan plan(OrderRequest request, Order order, Caller caller) {
    Moment moment = caller.moment();
    Problems problems = new Problems();
    String currency = request.paymentDetails() == null ? null : request.paymentDetails().currency();
    problems.require(
        currency == null || currency.strip().equalsIgnoreCase(order.currency().getCode()),
        "PaymentDetails.Currency",
        CartFault.ORDER_CURRENCY_MISMATCH);
    boolean subscribes = order.lines().stream().anyMatch(line -> line.line().opensSubscription());
    PaymentPlan plan =
        new PaymentReader(tokens, moment.merchant(), moment.now(), problems)
            .read(
                request.paymentDetails() == null
                    ? null
                    : request.paymentDetails().from(request.customerIp()),
                order.head().buyer(),
                order.totals().grossDiscounted(),
                order.currency(),
                subscribes,
                !caller.origin().beforeVersion5());
    problems.throwIfAny();
    return Objects.requireNonNull(plan);
  }

  private static Fault noPendingOrder() {
    return new Fault(
        PaymentFault.ORDER_REFERENCE_INVALID,
        "RefNo",
        PaymentFault.ORDER_REFERENCE_INVALID.message());
  }
}
