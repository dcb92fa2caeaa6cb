package dev.tillgate.sale.payment;

import dev.tillgate.foundation.kernel.WallClock;
import dev.tillgate.foundation.merchant.Moment;
import dev.tillgate.foundation.persistence.Ids;
import dev.tillgate.foundation.persistence.Write;
import dev.tillgate.foundation.persistence.WriteBatch;
import dev.tillgate.foundation.schedule.DueItem;
import dev.tillgate.foundation.schedule.DueWork;
import dev.tillgate.foundation.schedule.DueWorkHandler;
import dev.tillgate.sale.payment.port.Attempt;
import dev.tillgate.sale.payment.port.AttemptKind;
import dev.tillgate.sale.payment.port.AttemptStatus;
import dev.tillgate.sale.payment.port.GatewayCommand;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Gives back money of a charge that was approved too late to count: the order was paid otherwise,
 * given up or cancelled. What cannot be voided is refunded; a gateway that refuses both is asked
 * again every hour.
 */
@Component
class GiveBack implements DueWorkHandler {
  static final String KIND = "give-back";

  private static final Logger LOG = LoggerFactory.getLogger(GiveBack.class);
  private static final Duration LATER = Duration.ofHours(1);

  private final Attempts attempts;
  private final Commands commands;
  private final Outcomes outcomes;
  private final DueWork dueWork;
  private final Ids ids;
  private final WallClock clock;

  GiveBack(
      Attempts attempts,
      Commands commands,
      Outcomes outcomes,
      DueWork dueWork,
      Ids ids,
      WallClock clock) {
    this.attempts = attempts;
    this.commands = commands;
    this.outcomes = outcomes;
    this.dueWork = dueWork;
    this.ids = ids;
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
    Write<Boolean> nothing = Write.of(moment.batch(), false);
    return attempts
        .find(moment.merchantId(), Long.parseLong(item.reference()))
        .map(charge -> givingBack(nothing, moment, charge))
        .orElse(nothing);
  }

  private Write<Boolean> givingBack(Write<Boolean> write, Moment moment, Attempt charge) {
    List<Attempt> before =
        attempts.of(moment.merchantId(), charge.refNo()).stream()
            .filter(each -> each.paymentId() == charge.paymentId())
            .filter(each -> each.kind() == AttemptKind.VOID || each.kind() == AttemptKind.REFUND)
            .toList();
    if (before.stream().anyMatch(each -> each.status() == AttemptStatus.APPROVED)) {
      return write;
    }
    if (before.stream().anyMatch(each -> each.status().isOpen())) {
      again(write.rows(), charge);
      return write;
    }
    Movement movement = begin(write.rows(), moment, charge, before);
    return outcomes.followed(write, movement, (batch, _, told) -> followed(batch, charge, told));
  }

  private Movement begin(WriteBatch batch, Moment moment, Attempt charge, List<Attempt> before) {
    boolean refused =
        !before.isEmpty()
            && before.getLast().kind() == AttemptKind.VOID
            && before.getLast().status() == AttemptStatus.DECLINED;
    String held = Objects.requireNonNullElse(charge.reference(), charge.key(moment.merchantId()));
    Attempt attempt =
        charge
            .withId(ids.next(Ids.Pool.ROW))
            .withKind(refused ? AttemptKind.REFUND : AttemptKind.VOID)
            .withStatus(AttemptStatus.OPEN)
            .withReference(null)
            .withTarget(held)
            .withHint(null)
            .withFingerprint(null)
            .withAttemptedAt(batch.now())
            .withAskedAt(clock.now());
    String key = attempt.key(moment.merchantId());
    GatewayCommand command =
        refused
            ? new GatewayCommand.Refund(key, held, charge.amount(), charge.currency())
            : new GatewayCommand.VoidAuthorization(key, held);
    return commands.begin(batch, moment.merchant(), attempt, command);
  }

  private boolean followed(WriteBatch batch, Attempt charge, Told told) {
    if (!told.isApproved()) {
      if (told.isRefused()) {
        LOG.error(
            "{} refuses to give back charge {} of order {}; asking again in an hour: {}",
            charge.gateway(),
            charge.id(),
            charge.refNo(),
            told.after().decline());
      }
      again(batch, charge);
    }
    return told.isApproved();
  }

  private void again(WriteBatch batch, Attempt charge) {
    dueWork.addAfter(batch, LATER, KIND, String.valueOf(charge.id()));
  }
}
