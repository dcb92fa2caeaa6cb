package dev.tillgate.sale.order;

import dev.tillgate.foundation.kernel.FullBuilder;
import dev.tillgate.foundation.ledger.Account;
import dev.tillgate.foundation.merchant.Merchant;
import dev.tillgate.sale.cart.Totals;
import dev.tillgate.sale.order.api.ApproveStatus;
import dev.tillgate.sale.order.api.OrderStatus;
import dev.tillgate.sale.payment.PaymentType;
import dev.tillgate.sale.payment.PaymentView;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * A placed order.
 *
 * @param version how often it has been written; orders what happens to it
 * @param customerReference of the account that it joined; null for an order of nothing that renews
 *     whose merchant named no account
 * @param fee what the platform keeps, in the order's currency
 * @param taxOwner whose debt the tax is, as the merchant's business model was when it was sold
 * @param payment the latest attempt
 * @param refunds those that were asked for, oldest first
 */
@FullBuilder
public record Order(
    long refNo,
    int version,
    long orderNo,
    OrderStatus status,
    ApproveStatus approveStatus,
    @Nullable String externalReference,
    @Nullable Long customerReference,
    CurrencyUnit currency,
    Totals totals,
    BigDecimal fee,
    Account taxOwner,
    OrderHead head,
    List<OrderLine> lines,
    PaymentView payment,
    Instant placedAt,
    @Nullable Instant finishedAt,
    List<OpenedSubscription> subscriptions,
    List<Refund> refunds)
    implements OrderBuilder.With {

  /** The reference as clients know it. */
  public String reference() {
    return String.valueOf(refNo);
  }

  boolean isTest() {
    return payment.type() == PaymentType.TEST;
  }

  /** The order with a refund as it now is. */
  public Order with(Refund refund) {
    List<Refund> others =
        refunds.stream().filter(other -> other.refundId() != refund.refundId()).toList();
    return withRefunds(Stream.concat(others.stream(), Stream.of(refund)).toList());
  }

  /** The refund with this number. */
  public Refund refund(long refundId) {
    return refunds.stream()
        .filter(refund -> refund.refundId() == refundId)
        .findFirst()
        .orElseThrow();
  }

  /** Whether its money is only pretended in a shop where other money is real: nothing is booked. */
  public boolean isPretended(Merchant merchant) {
    return isTest() && !merchant.sandbox();
  }

  /** What went back to the shopper, or is about to; with tax. */
  public BigDecimal refundedBefore() {
    return refunds.stream()
        .filter(Refund::counts)
        .map(Refund::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** The same beside this refund. */
  public BigDecimal refundedWithout(Refund refund) {
    BigDecimal all = refundedBefore();
    return refunds.stream()
            .anyMatch(other -> other.refundId() == refund.refundId() && other.counts())
        ? all.subtract(refund.amount())
        : all;
  }

  /** The order as the next change of it begins. */
  public Order next() {
    return withVersion(version + 1);
  }

  Order paidBy(PaymentView attempt) {
    return withPayment(attempt);
  }

  /** Whether the act may happen to it as it stands. */
  public boolean allows(OrderAct act) {
    return act.mayFollow(status);
  }

  /** The order where the act leads. */
  public Order after(OrderAct act) {
    if (!allows(act)) {
      throw new IllegalStateException(act + " of an order that is " + status);
    }
    return withStatus(act.leadsTo())
        .withApproveStatus(act.review() == null ? approveStatus : act.review());
  }

  Order having(List<OpenedSubscription> opened) {
    return withSubscriptions(opened);
  }
}
