package dev.tillgate.gate.access;

import dev.tillgate.foundation.kernel.Fault;
import dev.tillgate.foundation.merchant.Merchant;
import dev.tillgate.foundation.merchant.Merchants;
import dev.tillgate.gate.operation.AccessFault;
import dev.tillgate.gate.operation.Authenticator;
import dev.tillgate.gate.operation.Caller;
import dev.tillgate.gate.operation.Credential;
import dev.tillgate.gate.operation.Origin;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Knows callers by their session or by their signed header. */
@Component
class CallerAuthenticator implements Authenticator {
  private final Sessions sessions;
  private final Merchants merchants;
  private final SignedCredentials signed;

  CallerAuthenticator(Sessions sessions, Merchants merchants, SignedCredentials signed) {
    this.sessions = sessions;
    this.merchants = merchants;
    this.signed = signed;
  }

  @Override
  public Caller authenticate(Credential credential, Origin origin) {
    Caller caller =
        switch (credential) {
          case Credential.Session session -> bySession(session.id(), origin);
          case Credential.SignedHeader header -> {
            Merchant merchant = byHeader(header.value(), origin);
            yield new Caller(merchants.moment(merchant), origin, merchant.timeZone(), null);
          }
          case Credential.None _ ->
              throw new Fault(
                  origin.protocol().equals("rest")
                      ? AccessFault.AUTHENTICATION_ERROR
                      : AccessFault.INVALID_SESSION);
        };
    checkFirewall(caller.merchant(), origin);
    return caller;
  }

  /** Faults: NOT_ALLOWED. */
  static void checkFirewall(Merchant merchant, Origin origin) {
    if (!merchant.firewall().admits(origin.ip())) {
      throw new Fault(AccessFault.NOT_ALLOWED);
    }
  }

  private Caller bySession(String id, Origin origin) {
    return sessions
        .find(id)
        .flatMap(
            session ->
                merchants
                    .find(session.merchantId())
                    .map(
                        merchant ->
                            new Caller(
                                merchants.moment(merchant),
                                origin,
                                Objects.requireNonNullElse(session.zone(), merchant.timeZone()),
                                session.key())))
        .orElseThrow(() -> new Fault(AccessFault.INVALID_SESSION));
  }

  private Merchant byHeader(String header, Origin origin) {
    HeaderParts parts = new HeaderParts(header);
    return signed.check(
        parts.required("code"),
        parts.required("date"),
        parts.required("hash"),
        parts.optional("algo"),
        origin.ip(),
        AccessFault.AUTHENTICATION_ERROR);
  }
}
