package dev.tillgate.gate.operation;

import dev.tillgate.foundation.merchant.Merchant;
import dev.tillgate.foundation.merchant.Moment;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Who calls and when, as the binding and the authenticator know it; a client cannot set any of it.
 *
 * @param moment the account whose data the call may see, and the time in its shop
 * @param zone of the dates that the caller sends and gets: the session's, else the account's
 * @param session names the session without opening it; null for calls without one
 */
public record Caller(Moment moment, Origin origin, ZoneId zone, @Nullable String session) {

  /** The account. */
  public Merchant merchant() {
    return moment.merchant();
  }

  /** The account's id. */
  public long merchantId() {
    return moment.merchantId();
  }

  /** The same caller at another moment. */
  Caller at(Moment other) {
    return new Caller(other, origin, zone, session);
  }

  /** An instant as the caller is told it. */
  public LocalDateTime local(Instant instant) {
    return LocalDateTime.ofInstant(instant, zone);
  }

  /** The instant that the caller means by a local time. */
  public Instant instant(LocalDateTime local) {
    return local.atZone(zone).toInstant();
  }
}
