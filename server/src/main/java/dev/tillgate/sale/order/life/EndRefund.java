package dev.tillgate.sale.order.life;

import dev.tillgate.foundation.merchant.Moment;
import dev.tillgate.foundation.persistence.Write;
import dev.tillgate.foundation.schedule.DueItem;
import dev.tillgate.foundation.schedule.DueWorkHandler;
import dev.tillgate.sale.order.OrderChanges;
import org.springframework.stereotype.Component;

/** Gives up refunds that never reached their gateway, once it is certain that they will not. */
@Component
class EndRefund implements DueWorkHandler {
  static final String KIND = "end-refund";

  private final OrderChanges orders;
  private final IssueRefund refunds;

  EndRefund(OrderChanges orders, IssueRefund refunds) {
    this.orders = orders;
    this.refunds = refunds;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Write<?> run(DueItem item) {
    Moment moment = item.moment();
    return orders
        .find(moment.merchantId(), item.reference())
        .map(order -> refunds.ended(moment, order))
        .orElseGet(() -> Write.of(moment.batch(), false));
  }
}
