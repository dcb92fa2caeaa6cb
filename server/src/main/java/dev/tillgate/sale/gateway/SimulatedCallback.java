package dev.tillgate.sale.gateway;

import dev.tillgate.foundation.merchant.Moment;
import dev.tillgate.foundation.persistence.Write;
import dev.tillgate.foundation.schedule.DueItem;
import dev.tillgate.foundation.schedule.DueWorkHandler;
import dev.tillgate.sale.payment.Notices;
import dev.tillgate.sale.payment.port.Attempt;
import dev.tillgate.sale.payment.port.GatewayCommand;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A callback of the simulated bank. */
@Component
record SimulatedCallback(SimulatedBank bank, Callbacks callbacks, Notices notices)
    implements DueWorkHandler {
  static final String KIND = "simulated-callback";

  /** The kind of due work of callbacks that open a dispute. */
  static final String DISPUTE = "simulated-dispute";

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Write<?> run(DueItem item) {
    Moment moment = item.moment();
    return attempt(moment, item)
        .map(attempt -> callbacks.taken(moment, SimulatedBank.NAME, news(moment, attempt)))
        .orElseGet(() -> Write.of(moment.batch(), false));
  }

  private Optional<Attempt> attempt(Moment moment, DueItem item) {
    return notices.find(moment.merchantId(), Long.parseLong(item.reference()));
  }

  private GatewayNews news(Moment moment, Attempt attempt) {
    String key = attempt.key(moment.merchantId());
    GatewayCommand.Find find =
        new GatewayCommand.Find(
            key,
            attempt.kind(),
            attempt.target(),
            attempt.reference(),
            attempt.hint(),
            attempt.askedAt(),
            attempt.askedAt());
    return new GatewayNews.OfAttempt(
        key, Objects.requireNonNullElse(attempt.reference(), key), bank.told(find));
  }
}
