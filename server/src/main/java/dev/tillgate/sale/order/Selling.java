package dev.tillgate.sale.order;

import dev.tillgate.foundation.events.Event;
import dev.tillgate.foundation.events.EventLog;
import dev.tillgate.foundation.exchange.Conversion;
import dev.tillgate.foundation.exchange.ExchangeRates;
import dev.tillgate.foundation.kernel.Amounts;
import dev.tillgate.foundation.kernel.Codes;
import dev.tillgate.foundation.kernel.Problem;
import dev.tillgate.foundation.kernel.Problems;
import dev.tillgate.foundation.merchant.Merchant;
import dev.tillgate.foundation.merchant.Moment;
import dev.tillgate.foundation.persistence.Write;
import dev.tillgate.foundation.persistence.WriteBatch;
import dev.tillgate.foundation.schedule.DueWork;
import dev.tillgate.offer.promotion.PromotionUses;
import dev.tillgate.sale.cart.Cart;
import dev.tillgate.sale.cart.CartLine;
import dev.tillgate.sale.cart.CartPricer;
import dev.tillgate.sale.customer.Customer;
import dev.tillgate.sale.customer.Customers;
import dev.tillgate.sale.order.api.ApproveStatus;
import dev.tillgate.sale.order.api.OrderStatus;
import dev.tillgate.sale.party.Buyer;
import dev.tillgate.sale.party.BuyerRules;
import dev.tillgate.sale.payment.PaymentAttempt;
import dev.tillgate.sale.payment.PaymentPlan;
import dev.tillgate.sale.payment.PaymentView;
import dev.tillgate.sale.payment.Payments;
import dev.tillgate.sale.purchase.Purchase;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Sells a purchase, whoever makes it: checked, priced, paid, booked and told of, in one write.
 * Where the payment asks outside, a second write tells the outcome.
 */
@Component
class Selling {
  private static final int FIRST_VERSION = 1;
  private static final int LINE_REFERENCE_BYTES = 20;
  private static final BigDecimal HUNDRED = new BigDecimal(100);

  private final CartPricer pricer;
  private final ExchangeRates rates;
  private final Customers customers;
  private final Payments payments;
  private final Settlement settlement;
  private final PromotionUses promotionUses;
  private final OrderStore store;
  private final EventLog events;
  private final DueWork dueWork;
  private final PaymentOutcome outcome;

  Selling(
      CartPricer pricer,
      ExchangeRates rates,
      Customers customers,
      Payments payments,
      Settlement settlement,
      PromotionUses promotionUses,
      OrderStore store,
      EventLog events,
      DueWork dueWork,
      PaymentOutcome outcome) {
    this.pricer = pricer;
    this.rates = rates;
    this.customers = customers;
    this.payments = payments;
    this.settlement = settlement;
    this.promotionUses = promotionUses;
    this.store = store;
    this.events = events;
    this.dueWork = dueWork;
    this.outcome = outcome;
  }

  /** A purchase that has passed every rule. */
  private record Checked(Purchase purchase, Buyer buyer, Cart cart, PaymentPlan plan) {}

  /**
   * Sells it as an order; the answer is the order, pending while an outcome is unknown.
   *
   * @param refNo asked for the order's reference when nothing is wrong
   * @param problems those that the purchase was read with; all are told at once
   */
  Write<Order> sell(
      Moment moment, Purchase purchase, Paying paying, LongSupplier refNo, Problems problems) {
    Checked checked = check(moment, purchase, paying, problems);
    return write(moment, checked, refNo.getAsLong());
  }

  private Checked check(Moment moment, Purchase purchase, Paying paying, Problems problems) {
    Cart cart = pricer.price(moment, purchase, problems);
    refuseReductions(cart, problems);
    new BuyerRules(problems, purchase.plainBuyer()).check(purchase.buyer(), purchase.receiver());
    PaymentPlan plan = paying.plan(cart, problems);
    problems.throwIfAny();
    return new Checked(
        purchase, Objects.requireNonNull(purchase.buyer()), cart, Objects.requireNonNull(plan));
  }

  /** What the purchase names must apply; what would have applied by itself need not. */
  private static void refuseReductions(Cart cart, Problems problems) {
    for (Problem refused : cart.refused()) {
      if (refused.path() != null) {
        problems.add(refused);
      }
    }
  }

  private Write<Order> write(Moment moment, Checked checked, long refNo) {
    Merchant merchant = moment.merchant();
    WriteBatch batch = moment.batch();
    Customer customer =
        customers.resolve(
            batch,
            checked.purchase().account(),
            checked.buyer(),
            checked.cart().lines().stream().anyMatch(CartLine::opensSubscription));
    WriteBatch follows = moment.batch();
    PaymentAttempt attempt =
        payments.pay(
            follows,
            merchant,
            refNo,
            FIRST_VERSION,
            checked.plan(),
            checked.cart().totals().grossDiscounted(),
            checked.cart().currency());
    Order placed = order(moment, checked, customer, refNo, attempt.payment());
    // With the events that follow it, so that they count on from it.
    events.append(follows, placed.version(), placedEvent(placed));
    Order order = settlement.settle(follows, merchant, placed);
    store.insert(batch, order);
    promotionUses.take(follows, refNo, checked.cart().uses());
    if (order.allows(OrderAct.EXPIRE)) {
      Duration patience = Duration.ofDays(merchant.orders().pendingDays());
      dueWork.add(follows, moment.now().plus(patience), OrderChanges.EXPIRY, order.reference());
    }
    return outcome.followed(Write.of(batch.append(follows), order), attempt);
  }

  private Order order(
      Moment moment,
      Checked checked,
      @Nullable Customer customer,
      long refNo,
      PaymentView payment) {
    Cart cart = checked.cart();
    return OrderBuilder.builder()
        .refNo(refNo)
        .version(FIRST_VERSION)
        .orderNo(0)
        .status(OrderStatus.PENDING)
        .approveStatus(ApproveStatus.WAITING)
        .externalReference(checked.purchase().externalReference())
        .customerReference(customer == null ? null : customer.reference())
        .currency(cart.currency())
        .totals(cart.totals())
        .fee(fee(moment.merchant(), cart))
        .taxOwner(Settlement.taxOwner(moment.merchant()))
        .head(
            OrderHead.of(
                checked.purchase(),
                cart,
                customer == null ? null : customer.externalReference(),
                fxRate(moment, cart.currency())))
        .lines(lines(cart))
        .payment(payment)
        .placedAt(moment.now())
        .subscriptions(List.of())
        .refunds(List.of())
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

  private @Nullable BigDecimal fxRate(Moment moment, CurrencyUnit currency) {
    CurrencyUnit payout = CurrencyUnit.of(moment.merchant().defaultCurrency());
    return rates
        .convert(BigDecimal.ONE, currency, payout, moment.today())
        .map(Conversion::rate)
        .orElse(null);
  }

  private static Event placedEvent(Order order) {
    return new Event.OrderPlaced(
        order.reference(), order.totals().grossDiscounted(), order.currency().getCode());
  }
}
