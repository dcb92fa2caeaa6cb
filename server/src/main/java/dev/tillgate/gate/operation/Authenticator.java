package dev.tillgate.gate.operation;

/** Turns a credential into a caller. */
public interface Authenticator {
  /** The caller. Faults: the family ACCESS. */
  Caller authenticate(Credential credential, Origin origin);
}
