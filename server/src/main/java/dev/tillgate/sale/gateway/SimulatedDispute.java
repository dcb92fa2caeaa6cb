package dev.tillgate.sale.gateway;

import dev.tillgate.foundation.merchant.Moment;
import dev.tillgate.foundation.persistence.Write;
import dev.tillgate.foundation.schedule.DueItem;
import dev.tillgate.foundation.schedule.DueWorkHandler;
import dev.tillgate.sale.payment.Notices;
import dev.tillgate.sale.payment.port.Attempt;
import dev.tillgate.sale.payment.port.Dispute;
import java.time.Duration;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** A callback of the simulated bank that opens a dispute of what was collected. */
@Component
record SimulatedDispute(Callbacks callbacks, Notices notices) implements DueWorkHandler {
  /** The network's code for a card holder who never ordered anything. */
  private static final String REASON = "10.4";

  private static final Duration TIME_TO_RESPOND = Duration.ofDays(14);

  @Override
  public String kind() {
    return SimulatedCallback.DISPUTE;
  }

  @Override
  public Write<?> run(DueItem item) {
    Moment moment = item.moment();
    return notices
        .find(moment.merchantId(), Long.parseLong(item.reference()))
        .map(capture -> callbacks.taken(moment, SimulatedBank.NAME, news(moment, capture)))
        .orElseGet(() -> Write.of(moment.batch(), false));
  }

  private static GatewayNews news(Moment moment, Attempt capture) {
    return new GatewayNews.OfDispute(
        "dispute-" + capture.key(moment.merchantId()),
        Objects.requireNonNull(capture.target()),
        Dispute.Status.OPEN,
        REASON,
        capture.amount(),
        capture.currency(),
        moment.now().plus(TIME_TO_RESPOND));
  }
}
