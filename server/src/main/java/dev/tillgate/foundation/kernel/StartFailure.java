package dev.tillgate.foundation.kernel;

/**
 * The server cannot start, and the message says why in one sentence that a person can act on. The
 * command line prints the message alone, without a stack trace.
 */
public final class StartFailure extends RuntimeException {
  public StartFailure(String message) {
    super(message);
  }

  public StartFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
