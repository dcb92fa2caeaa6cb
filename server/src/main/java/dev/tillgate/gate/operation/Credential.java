package dev.tillgate.gate.operation;

/** What a request shows to be let in. */
public sealed interface Credential {

  /** The session id of an earlier login. */
  record Session(String id) implements Credential {}

  /** The signed header of a REST request, as it was sent. */
  record SignedHeader(String value) implements Credential {}

  /** Nothing was shown. */
  record None() implements Credential {}
}
