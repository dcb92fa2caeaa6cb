package dev.tillgate.sale.payment;

import dev.tillgate.foundation.merchant.Merchants;
import dev.tillgate.foundation.merchant.Moment;
import dev.tillgate.foundation.persistence.Step;
import dev.tillgate.foundation.persistence.Write;
import dev.tillgate.foundation.persistence.WriteBatch;
import dev.tillgate.sale.payment.port.Attempt;
import dev.tillgate.sale.payment.port.GatewayAnswer;
import dev.tillgate.sale.payment.port.Gateways;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes what gateways say. An answer, a callback and the due work that asks again may come in any
 * order, twice, on two nodes: the attempt's status guards the write, so the first counts.
 */
@Component
public class Outcomes {
  private final Attempts attempts;
  private final Gateways gateways;
  private final Merchants merchants;

  Outcomes(Attempts attempts, Gateways gateways, Merchants merchants) {
    this.attempts = attempts;
    this.gateways = gateways;
    this.merchants = merchants;
  }

  /** What follows from an outcome, in the write that tells it. */
  @FunctionalInterface
  public interface Follow<A extends @Nullable Object> {
    /**
     * Adds to the batch what follows and answers; called also where the outcome is no news, to
     * answer.
     */
    A follow(WriteBatch batch, Moment moment, Told told);
  }

  /** The same write, followed by the question to the gateway if there is one, and its outcome. */
  public <A extends @Nullable Object> Write<A> followed(
      Write<A> write, @Nullable Movement movement, Follow<A> follow) {
    Supplier<GatewayAnswer> question = movement == null ? null : movement.question();
    if (movement == null || question == null) {
      return write;
    }
    long merchantId = write.rows().merchantId();
    Attempt attempt = movement.attempt();
    return write.then(
        new Step<>(
            words(attempt),
            question,
            answer -> told(merchants.moment(merchantId), attempt.id(), answer, follow)));
  }

  /** The write of what a gateway says of an attempt. */
  public <A extends @Nullable Object> Write<A> told(
      Moment moment, long attemptId, GatewayAnswer answer, Follow<A> follow) {
    Attempt before = attempts.find(moment.merchantId(), attemptId).orElseThrow();
    Told told = new Told(before, before.after(answer.outcome()), answer.outcome());
    WriteBatch batch = moment.batch();
    merchants.holdClock(batch, moment.merchant(), null);
    if (answer.exchange() != null) {
      gateways.note(batch, answer.exchange());
    }
    if (told.isNews()) {
      attempts.move(batch, before, told.after());
    }
    return Write.of(batch, follow.follow(batch, moment, told));
  }

  static String words(Attempt attempt) {
    String kind = attempt.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return "%s for order %d at %s".formatted(kind, attempt.refNo(), attempt.gateway());
  }
}
