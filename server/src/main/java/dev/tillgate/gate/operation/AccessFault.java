package dev.tillgate.gate.operation;

import dev.tillgate.foundation.kernel.FaultCode;

/** Who calls. Every operation that needs a login may answer with these. */
public enum AccessFault implements FaultCode {
  FORBIDDEN(10000, 403, "Invalid hash provided or session expired"),
  INVALID_SESSION(10001, 401, "The session is not valid or has expired. Log in again."),
  AUTHENTICATION_ERROR(10003, 401, "Authentication needed for this resource"),
  NOT_ALLOWED(10004, 403, "Calls from this address are not allowed."),
  TOO_MANY_FAILURES(10006, 429, "Too many failed logins. Try again in a few minutes."),
  TOO_MANY_REQUESTS(
      10007, 429, "Too many calls within a minute. Wait as long as the header Retry-After says.");

  private final Text text;

  AccessFault(int number, int status, String message) {
    this.text = new Text(number, status, message);
  }

  @Override
  public Text text() {
    return text;
  }
}
