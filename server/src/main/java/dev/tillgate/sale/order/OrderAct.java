package dev.tillgate.sale.order;

import dev.tillgate.sale.order.api.ApproveStatus;
import dev.tillgate.sale.order.api.OrderStatus;
import org.jspecify.annotations.Nullable;

/**
 * What may happen to an order: the one table of where each act leads, and from where. The guide to
 * orders prints it. Source: page "Order flow in 2Checkout API".
 */
public enum OrderAct {
  /** The amount is blocked or received. */
  AUTHORIZE(
      OrderStatus.AUTHRECEIVED, ApproveStatus.WAITING, OrderStatus.PENDING, OrderStatus.REVERSED),
  /** The review is passed and the money collected. */
  FINISH(OrderStatus.COMPLETE, ApproveStatus.OK, OrderStatus.AUTHRECEIVED),
  /** The review is failed, and the amount given free again; another payment may be tried. */
  REVERSE(OrderStatus.REVERSED, ApproveStatus.FRAUD, OrderStatus.AUTHRECEIVED),
  /** All that was collected has gone back to the shopper. */
  REFUND(OrderStatus.REFUND, null, OrderStatus.COMPLETE),
  /** The merchant no longer waits for a payment. */
  CANCEL(OrderStatus.CANCELED, null, OrderStatus.PENDING, OrderStatus.REVERSED),
  /** No payment has come in time. */
  EXPIRE(OrderStatus.CANCELED, null, OrderStatus.PENDING);

  private final OrderStatus leadsTo;
  private final @Nullable ApproveStatus review;
  private final OrderStatus from;
  private final @Nullable OrderStatus orFrom;

  OrderAct(OrderStatus leadsTo, @Nullable ApproveStatus review, OrderStatus from) {
    this(leadsTo, review, from, null);
  }

  OrderAct(
      OrderStatus leadsTo,
      @Nullable ApproveStatus review,
      OrderStatus from,
      @Nullable OrderStatus orFrom) {
    this.leadsTo = leadsTo;
    this.review = review;
    this.from = from;
    this.orFrom = orFrom;
  }

  /** Where an order stands afterwards. */
  public OrderStatus leadsTo() {
    return leadsTo;
  }

  /** What the review has come to; null where the act leaves it as it was. */
  public @Nullable ApproveStatus review() {
    return review;
  }

  /** Whether it may happen to an order that stands there. */
  public boolean mayFollow(OrderStatus status) {
    return status == from || status == orFrom;
  }
}
