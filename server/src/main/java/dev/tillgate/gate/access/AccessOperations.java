package dev.tillgate.gate.access;

import dev.tillgate.foundation.kernel.Fault;
import dev.tillgate.foundation.merchant.Merchant;
import dev.tillgate.foundation.persistence.Write;
import dev.tillgate.gate.operation.AccessFault;
import dev.tillgate.gate.operation.Caller;
import dev.tillgate.gate.operation.Operation;
import dev.tillgate.gate.operation.OperationSet;
import dev.tillgate.gate.operation.Origin;
import java.time.DateTimeException;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Logging in, and how a session speaks of time. */
@Component
public class AccessOperations implements OperationSet {
  private final SignedCredentials signed;
  private final Sessions sessions;

  AccessOperations(SignedCredentials signed, Sessions sessions) {
    this.signed = signed;
    this.sessions = sessions;
  }

  @Operation("Opens a session of ten minutes for a merchant who signs with the secret key.")
  public Write<String> login(
      Origin origin, String merchantCode, String date, String hash, @Nullable String algo) {
    Merchant merchant =
        signed.check(merchantCode, date, hash, algo, origin.ip(), AccessFault.FORBIDDEN);
    CallerAuthenticator.checkFirewall(merchant, origin);
    return sessions.open(merchant.id());
  }

  @Operation(value = "Sets the time zone of the dates that this session sends and gets.")
  @SessionFault.Of({SessionFault.UTILITY_TIME_ZONE_INVALID, SessionFault.UTILITY_SESSION_REQUIRED})
  public Write<Boolean> setTimezone(Caller caller, String timezone) {
    if (caller.session() == null) {
      throw new Fault(SessionFault.UTILITY_SESSION_REQUIRED);
    }
    try {
      return sessions.zoned(caller.moment(), caller.session(), ZoneId.of(timezone.strip()));
    } catch (DateTimeException e) {
      throw new Fault(SessionFault.UTILITY_TIME_ZONE_INVALID);
    }
  }
}
