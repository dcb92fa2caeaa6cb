package dev.tillgate.sale.payment;

import dev.tillgate.foundation.merchant.Moment;
import dev.tillgate.foundation.persistence.Write;
import dev.tillgate.sale.payment.port.Attempt;
import dev.tillgate.sale.payment.port.AttemptKind;
import dev.tillgate.sale.payment.port.GatewayAnswer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Brings what gateways say to whoever began the attempt, when nobody waits for an answer. */
@Component
public class Notices {
  private final Attempts attempts;
  private final Outcomes outcomes;
  private final Map<AttemptKind, AttemptFollower> followers = new EnumMap<>(AttemptKind.class);

  Notices(Attempts attempts, Outcomes outcomes, List<AttemptFollower> followers) {
    this.attempts = attempts;
    this.outcomes = outcomes;
    for (AttemptFollower follower : followers) {
      follower.follows().forEach(kind -> this.followers.put(kind, follower));
    }
  }

  /** The attempt that a gateway means by a name of ours, {@code <merchant>-<attempt>}. */
  public Optional<Attempt> byKey(long merchantId, String gateway, String key) {
    String own = merchantId + "-";
    return key.matches("\\d{1,18}-\\d{1,18}") && key.startsWith(own)
        ? attempts
            .find(merchantId, Long.parseLong(key.substring(own.length())))
            .filter(attempt -> attempt.gateway().equals(gateway))
        : Optional.empty();
  }

  /** An attempt of ours. */
  public Optional<Attempt> find(long merchantId, long attemptId) {
    return attempts.find(merchantId, attemptId);
  }

  /** The attempt that a gateway means by a name that it gave itself. */
  public Optional<Attempt> byReference(long merchantId, String gateway, String reference) {
    return attempts.named(merchantId, gateway, reference);
  }

  /** The write of what a gateway says, with all that follows. */
  public Write<Told> told(Moment moment, long attemptId, GatewayAnswer answer) {
    return outcomes.told(
        moment,
        attemptId,
        answer,
        (batch, now, told) -> {
          AttemptFollower follower = followers.get(told.after().kind());
          if (follower != null && told.isNews()) {
            follower.follow(batch, now, told);
          }
          return told;
        });
  }
}
