package dev.tillgate.gate.operation;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Who calls, as the binding and the authenticator know it; a client cannot set any of it.
 *
 * @param merchantId the account whose data the call may see
 * @param merchantCode the account's code, as clients know it
 * @param zone of the dates that the caller sends and gets: the session's, else the account's
 * @param session names the session without opening it; null for calls without one
 */
public record Caller(
    long merchantId, String merchantCode, Origin origin, ZoneId zone, @Nullable String session) {

  /** An instant as the caller is told it. */
  public LocalDateTime local(Instant instant) {
    return LocalDateTime.ofInstant(instant, zone);
  }

  /** The instant that the caller means by a local time. */
  public Instant instant(LocalDateTime local) {
    return local.atZone(zone).toInstant();
  }
}
