package dev.tillgate.access;

import dev.tillgate.kernel.FaultCode;
import dev.tillgate.operation.Operation;
import dev.tillgate.operation.OperationSet;
import dev.tillgate.operation.Origin;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Logging in. */
@Component
public class AccessOperations implements OperationSet {
  private final SignedCredentials signed;
  private final Sessions sessions;

  AccessOperations(SignedCredentials signed, Sessions sessions) {
    this.signed = signed;
    this.sessions = sessions;
  }

  @Operation("Opens a session of ten minutes for a merchant who signs with the secret key.")
  public String login(
      Origin origin, String merchantCode, String date, String hash, @Nullable String algo) {
    Merchant merchant =
        signed.check(merchantCode, date, hash, algo, origin.ip(), FaultCode.FORBIDDEN);
    merchant.firewall().check(origin.ip());
    return sessions.open(merchant.id());
  }
}
