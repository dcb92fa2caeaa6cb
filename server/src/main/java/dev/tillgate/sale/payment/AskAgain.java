package dev.tillgate.sale.payment;

import dev.tillgate.foundation.kernel.WallClock;
import dev.tillgate.foundation.merchant.Merchants;
import dev.tillgate.foundation.merchant.Moment;
import dev.tillgate.foundation.persistence.Step;
import dev.tillgate.foundation.persistence.Write;
import dev.tillgate.foundation.persistence.WriteBatch;
import dev.tillgate.foundation.schedule.DueItem;
import dev.tillgate.foundation.schedule.DueWork;
import dev.tillgate.foundation.schedule.DueWorkHandler;
import dev.tillgate.sale.payment.port.Attempt;
import dev.tillgate.sale.payment.port.GatewayAnswer;
import dev.tillgate.sale.payment.port.GatewayCommand;
import dev.tillgate.sale.payment.port.Gateways;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Asks gateways what became of attempts, until that is known. What never arrived counts as lost; it
 * is looked for a while longer, and undone should it turn up.
 */
@Component
class AskAgain implements DueWorkHandler {
  static final String KIND = "ask-gateway";

  /** Longer than a request may wait to be sent and to be answered. */
  static final Duration PATIENCE = Duration.ofSeconds(45);

  private static final Duration SOON = Duration.ofSeconds(30);

  /** Gateways know nothing more of what is older. */
  private static final Duration LONGEST = Duration.ofDays(60);

  private final Attempts attempts;
  private final Gateways gateways;
  private final Notices notices;
  private final Merchants merchants;
  private final DueWork dueWork;
  private final WallClock clock;

  AskAgain(
      Attempts attempts,
      Gateways gateways,
      Notices notices,
      Merchants merchants,
      DueWork dueWork,
      WallClock clock) {
    this.attempts = attempts;
    this.gateways = gateways;
    this.notices = notices;
    this.merchants = merchants;
    this.dueWork = dueWork;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public boolean asksOutside() {
    return true;
  }

  @Override
  public Write<?> run(DueItem item) {
    Moment moment = item.moment();
    WriteBatch batch = moment.batch();
    long attemptId = Long.parseLong(item.reference());
    Write<Boolean> nothing = Write.of(batch, false);
    return attempts
        .find(moment.merchantId(), attemptId)
        .filter(attempt -> interval(attempt).isPresent())
        .map(attempt -> asking(nothing, moment, attempt))
        .orElse(nothing);
  }

  private Write<Boolean> asking(Write<Boolean> write, Moment moment, Attempt attempt) {
    long merchantId = moment.merchantId();
    GatewayCommand find =
        new GatewayCommand.Find(
            attempt.key(merchantId),
            attempt.kind(),
            attempt.target(),
            attempt.reference(),
            attempt.hint(),
            attempt.askedAt(),
            clock.now());
    Supplier<GatewayAnswer> question =
        gateways.prepare(write.rows(), moment.merchant(), attempt.gateway(), attempt.id(), find);
    return write.then(
        new Step<>(
            "what became of " + Outcomes.words(attempt),
            question,
            answer -> answered(merchants.moment(merchantId), attempt.id(), answer)));
  }

  private Write<Boolean> answered(Moment moment, long attemptId, GatewayAnswer answer) {
    Write<Told> told = notices.told(moment, attemptId, answer);
    interval(told.answer().after())
        .ifPresent(wait -> dueWork.addAfter(told.rows(), wait, KIND, String.valueOf(attemptId)));
    return told.done();
  }

  /** When it is worth asking next; empty for never. */
  private Optional<Duration> interval(Attempt attempt) {
    Duration age = Duration.between(attempt.askedAt(), clock.now());
    if (age.compareTo(LONGEST) > 0) {
      return Optional.empty();
    }
    return switch (attempt.status()) {
      case OPEN -> Optional.of(age.compareTo(Duration.ofDays(1)) < 0 ? SOON : Duration.ofHours(1));
      case PENDING, WAITING -> Optional.of(patient(age));
      case LOST ->
          age.compareTo(Duration.ofHours(2)) < 0
              ? Optional.of(Duration.ofMinutes(10))
              : Optional.empty();
      case APPROVED, DECLINED -> Optional.empty();
    };
  }

  /** A callback says it sooner; this is for callbacks that are lost. */
  private static Duration patient(Duration age) {
    if (age.compareTo(Duration.ofMinutes(10)) < 0) {
      return SOON;
    }
    return age.compareTo(Duration.ofDays(1)) < 0 ? Duration.ofMinutes(10) : Duration.ofHours(1);
  }
}
