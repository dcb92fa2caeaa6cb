package dev.tillgate.offer.catalog.api;

import dev.tillgate.foundation.kernel.FaultCode;
import dev.tillgate.foundation.kernel.FaultMark;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Changing the prices of a product. */
public enum PricingFault implements FaultCode {
  PRICING_CONFIGURATION_NOT_FOUND(30150, 404, "There is no such pricing configuration."),
  PRICING_CONFIGURATION_DUPLICATE(
      30151,
      409,
      "The product has a pricing configuration of this name, schema and price type already."),
  PRICING_CONFIGURATION_CODE_FIXED(
      30152, 400, "The code of a pricing configuration cannot change."),
  PRICING_CONFIGURATION_SCHEMA_FIXED(
      30153, 400, "The schema of a pricing configuration cannot change."),
  PRICE_INTERVAL_FIXED(
      30154,
      400,
      "The quantity intervals of a pricing configuration cannot change. Set its prices anew instead."),
  PRICE_OPTION_GROUP_NOT_ASSIGNED(
      30155, 400, "The price option group is not assigned to this pricing configuration."),
  PRICE_MATRIX_TOO_LARGE(
      30156, 400, "The options of this product have more than 1000 combinations.");

  private final Text text;

  PricingFault(int number, int status, String message) {
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
    PricingFault[] value();
  }
}
