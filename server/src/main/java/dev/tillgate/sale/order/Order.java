package dev.tillgate.sale.order;

import dev.tillgate.foundation.kernel.FullBuilder;
import dev.tillgate.sale.cart.Totals;
import dev.tillgate.sale.order.api.ApproveStatus;
import dev.tillgate.sale.order.api.OrderStatus;
import dev.tillgate.sale.payment.PaymentType;
import dev.tillgate.sale.payment.PaymentView;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * A placed order.
 *
 * @param version how often it has been written; orders what happens to it
 * @param customerReference of the account that it joined; null for an order of nothing that renews
 *     whose merchant named no account
 * @param fee what the platform keeps, in the order's currency
 * @param payment the latest attempt
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
    OrderHead head,
    List<OrderLine> lines,
    PaymentView payment,
    Instant placedAt,
    @Nullable Instant finishedAt,
    List<OpenedSubscription> subscriptions)
    implements OrderBuilder.With {

  /** The reference as clients know it. */
  public String reference() {
    return String.valueOf(refNo);
  }

  boolean isTest() {
    return payment.type() == PaymentType.TEST;
  }

  /** The order as the next change of it begins. */
  Order next() {
    return withVersion(version + 1);
  }

  Order paidBy(PaymentView attempt) {
    return withPayment(attempt);
  }

  Order authorized(List<OpenedSubscription> opened) {
    return having(opened).withStatus(OrderStatus.AUTHRECEIVED);
  }

  Order having(List<OpenedSubscription> opened) {
    return withSubscriptions(opened);
  }
}
