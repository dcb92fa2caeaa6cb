package dev.tillgate.gate.access;

import dev.tillgate.foundation.kernel.FaultCode;
import dev.tillgate.foundation.kernel.FaultMark;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** What a session is told about itself. */
public enum SessionFault implements FaultCode {
  UTILITY_TIME_ZONE_INVALID(
      32005, 400, "The time zone is not a known one. getTimezones lists them."),
  UTILITY_SESSION_REQUIRED(
      32006, 400, "A time zone is set for a session. Log in, and send the session.");

  private final Text text;

  SessionFault(int number, int status, String message) {
    this.text = new Text(number, status, message);
  }

  @Override
  public Text text() {
    return text;
  }

  /** Faults that an operation may answer with, or the one of a value that does not fit. */
  @FaultMark
  @Retention(RetentionPolicy.RUNTIME)
  public @interface Of {
    SessionFault[] value();
  }
}
