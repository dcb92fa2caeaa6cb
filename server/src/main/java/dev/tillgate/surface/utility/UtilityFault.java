package dev.tillgate.surface.utility;

import dev.tillgate.foundation.kernel.FaultCode;
import dev.tillgate.foundation.kernel.FaultMark;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** What a shop is asked about itself and the world. */
public enum UtilityFault implements FaultCode {
  UTILITY_LANGUAGE_INVALID(32001, 400, "The language is not a known ISO 639-1 code."),
  UTILITY_COUNTRY_INVALID(32002, 400, "The country is not a known ISO 3166 two-letter code."),
  UTILITY_PAYMENT_METHOD_INVALID(
      32003, 400, "The payment method is not one that this account takes."),
  UTILITY_COUNTRY_AND_METHOD_TOGETHER(
      32004, 400, "Give both a country and a payment method, or neither.");

  private final Text text;

  UtilityFault(int number, int status, String message) {
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
    UtilityFault[] value();
  }
}
