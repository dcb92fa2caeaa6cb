package dev.tillgate.sale.order;

import dev.tillgate.foundation.kernel.Problems;
import dev.tillgate.foundation.persistence.Ids;
import dev.tillgate.foundation.persistence.Write;
import dev.tillgate.gate.operation.Caller;
import dev.tillgate.sale.cart.Cart;
import dev.tillgate.sale.cart.CartLine;
import dev.tillgate.sale.cart.PurchaseReader;
import dev.tillgate.sale.cart.api.OrderRequest;
import dev.tillgate.sale.order.api.OrderInformation;
import dev.tillgate.sale.payment.CardTokens;
import dev.tillgate.sale.payment.PaymentPlan;
import dev.tillgate.sale.payment.PaymentReader;
import dev.tillgate.sale.payment.api.PaymentDetails;
import dev.tillgate.sale.purchase.Purchase;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Places an order: a first sale, as a client describes it. */
@Component
class PlaceOrder {
  private final Selling selling;
  private final RepeatedOrders repeats;
  private final CardTokens tokens;
  private final Ids ids;

  PlaceOrder(Selling selling, RepeatedOrders repeats, CardTokens tokens, Ids ids) {
    this.selling = selling;
    this.tokens = tokens;
    this.repeats = repeats;
    this.ids = ids;
  }

  /** Places an order under a reference of the system's choice. */
  Write<OrderInformation> place(Caller caller, OrderRequest request) {
    return place(caller, request, () -> ids.next(Ids.Pool.ORDER));
  }

  /** Places an order under a reference of the caller's choice. */
  Write<OrderInformation> place(Caller caller, OrderRequest request, LongSupplier refNo) {
    Function<Order, OrderInformation> answer =
        order -> OrderView.answer(order, caller.merchant(), caller, request);
    RepeatedOrders.Known known = repeats.known(caller.merchant(), request);
    if (known.first().isPresent()) {
      return Write.of(caller.moment().batch(), known.first().get()).answering(answer);
    }
    Problems problems = new Problems();
    Purchase purchase = PurchaseReader.read(caller, request, problems);
    Paying paying = (cart, found) -> plan(caller, request, purchase, cart, found);
    Write<Order> sold = selling.sell(caller.moment(), purchase, paying, refNo, problems);
    return repeats.remembered(caller.merchant(), request, known, sold).answering(answer);
  }

  private @Nullable PaymentPlan plan(
      Caller caller, OrderRequest request, Purchase purchase, Cart cart, Problems problems) {
    PaymentDetails details = request.paymentDetails();
    return new PaymentReader(tokens, caller.merchant(), caller.moment().now(), problems)
        .read(
            details == null ? null : details.from(request.customerIp()),
            purchase.buyer(),
            cart.totals().grossDiscounted(),
            cart.currency(),
            cart.lines().stream().anyMatch(CartLine::opensSubscription),
            !caller.origin().beforeVersion5());
  }
}
