package dev.tillgate.kernel;

/** Every fault that an answer may carry. */
public enum FaultCode {
  ;

  /** The text for the caller. */
  public String message() {
    return "";
  }
}
