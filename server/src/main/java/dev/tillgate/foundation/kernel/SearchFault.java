package dev.tillgate.foundation.kernel;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Asking for a page of a list. */
public enum SearchFault implements FaultCode {
  SEARCH_LIMIT_INVALID(30040, 400, "Limit is between 1 and 200, Page starts at 1.");

  private final Text text;

  SearchFault(int number, int status, String message) {
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
    SearchFault[] value();
  }
}
