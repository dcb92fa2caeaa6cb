package dev.tillgate.sale.order;

import dev.tillgate.foundation.events.Event;
import dev.tillgate.foundation.events.EventLog;
import dev.tillgate.foundation.kernel.Amounts;
import dev.tillgate.foundation.kernel.Codes;
import dev.tillgate.foundation.kernel.Problem;
import dev.tillgate.foundation.kernel.Problems;
import dev.tillgate.foundation.merchant.Merchant;
import dev.tillgate.foundation.persistence.Ids;
import dev.tillgate.foundation.persistence.Write;
import dev.tillgate.foundation.persistence.WriteBatch;
import dev.tillgate.gate.operation.Caller;
import dev.tillgate.offer.promotion.PromotionUses;
import dev.tillgate.sale.cart.Cart;
import dev.tillgate.sale.cart.CartPricer;
import dev.tillgate.sale.cart.api.OrderRequest;
import dev.tillgate.sale.customer.Customer;
import dev.tillgate.sale.customer.Customers;
import dev.tillgate.sale.order.api.ApproveStatus;
import dev.tillgate.sale.order.api.OrderInformation;
import dev.tillgate.sale.order.api.OrderStatus;
import dev.tillgate.sale.payment.PaymentPlan;
import dev.tillgate.sale.payment.PaymentReader;
import dev.tillgate.sale.payment.PaymentView;
import dev.tillgate.sale.payment.Payments;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Places an order: checked, priced, paid, booked and told of, in one write. */
@Component
class PlaceOrder {
  private static final int FIRST_VERSION = 1;
  private static final int LINE_REFERENCE_BYTES = 20;
  private static final BigDecimal HUNDRED = new BigDecimal(100);

  private final CartPricer pricer;
  private final Customers customers;
  private final Payments payments;
  private final Settlement settlement;
  private final PromotionUses promotionUses;
  private final OrderStore store;
  private final EventLog events;
  private final Ids ids;

  PlaceOrder(
      CartPricer pricer,
      Customers customers,
      Payments payments,
      Settlement settlement,
      PromotionUses promotionUses,
      OrderStore store,
      EventLog events,
      Ids ids) {
    this.pricer = pricer;
    this.customers = customers;
    this.payments = payments;
    this.settlement = settlement;
    this.promotionUses = promotionUses;
    this.store = store;
    this.events = events;
    this.ids = ids;
  }

  /** A request that has passed every rule. */
  private record Checked(Cart cart, PaymentPlan plan) {}

  /** Places an order under a reference of the system's choice. */
  Write<OrderInformation> place(Caller caller, OrderRequest request) {
    Checked checked = validate(caller, request);
    return write(caller, request, checked, ids.next(Ids.Pool.ORDER));
  }

  /** Places an order under a reference of the caller's choice. */
  Write<OrderInformation> place(Caller caller, OrderRequest request, long refNo) {
    return write(caller, request, validate(caller, request), refNo);
  }

  private Checked validate(Caller caller, OrderRequest request) {
    Merchant merchant = caller.merchant();
    Instant now = caller.moment().now();
    Problems problems = new Problems();
    Cart cart = pricer.price(merchant, now, request, problems);
    refuseReductions(cart, problems);
    boolean old = caller.origin().beforeVersion4();
    new BuyerRules(problems, old).check(request.billingDetails(), request.deliveryDetails());
    boolean subscribes = cart.lines().stream().anyMatch(line -> line.opensSubscription());
    PaymentPlan plan =
        new PaymentReader(merchant, now, problems)
            .read(
                request.paymentDetails(),
                request.billingDetails(),
                cart.totals().grossDiscounted(),
                cart.currency(),
                subscribes,
                !old);
    problems.throwIfAny();
    return new Checked(cart, Objects.requireNonNull(plan));
  }

  /** What the request names must apply; what would have applied by itself need not. */
  private static void refuseReductions(Cart cart, Problems problems) {
    for (Problem refused : cart.refused()) {
      if (refused.path() != null) {
        problems.add(refused.path(), refused.code(), refused.message());
      }
    }
  }

  private Write<OrderInformation> write(
      Caller caller, OrderRequest request, Checked checked, long refNo) {
    Merchant merchant = caller.merchant();
    WriteBatch batch = caller.moment().batch();
    Customer customer =
        customers.resolve(
            batch,
            request.customerReference(),
            request.externalCustomerReference(),
            Objects.requireNonNull(request.billingDetails()));
    WriteBatch follows = caller.moment().batch();
    PaymentView payment =
        payments.pay(
            follows,
            merchant,
            refNo,
            FIRST_VERSION,
            checked.plan(),
            checked.cart().totals().grossDiscounted(),
            checked.cart().currency());
    Order placed = order(caller, request, checked, customer, refNo, payment);
    events.append(batch, placed.version(), placedEvent(placed));
    Order order = settlement.settle(follows, merchant, placed);
    store.insert(batch, order);
    promotionUses.take(follows, refNo, checked.cart().uses());
    return Write.of(batch.append(follows), OrderView.answer(order, merchant, caller, request));
  }

  private static Order order(
      Caller caller,
      OrderRequest request,
      Checked checked,
      Customer customer,
      long refNo,
      PaymentView payment) {
    Cart cart = checked.cart();
    boolean old = caller.origin().beforeVersion4();
    return OrderBuilder.builder()
        .refNo(refNo)
        .version(FIRST_VERSION)
        .orderNo(0)
        .status(OrderStatus.PENDING)
        .approveStatus(ApproveStatus.WAITING)
        .externalReference(request.externalReference())
        .customerReference(customer.reference())
        .currency(cart.currency())
        .totals(cart.totals())
        .fee(fee(caller.merchant(), cart))
        .head(OrderHead.of(request, checked.cart(), customer.externalReference(), old))
        .lines(lines(cart))
        .payment(payment)
        .placedAt(caller.moment().now())
        .subscriptions(List.of())
        .build();
  }

  private static List<OrderLine> lines(Cart cart) {
    return IntStream.range(0, cart.lines().size())
        .mapToObj(i -> new OrderLine(i + 1, Codes.hex(LINE_REFERENCE_BYTES), cart.lines().get(i)))
        .toList();
  }

  private static BigDecimal fee(Merchant merchant, Cart cart) {
    BigDecimal paid = cart.totals().grossDiscounted();
    return Amounts.round(paid.multiply(merchant.feePercent()).divide(HUNDRED), cart.currency());
  }

  private static Event placedEvent(Order order) {
    return new Event.OrderPlaced(
        order.reference(), order.totals().grossDiscounted(), order.currency().getCode());
  }
}
