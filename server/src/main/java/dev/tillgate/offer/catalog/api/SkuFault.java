package dev.tillgate.offer.catalog.api;

import dev.tillgate.foundation.kernel.FaultCode;
import dev.tillgate.foundation.kernel.FaultMark;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** SKUs. */
public enum SkuFault implements FaultCode {
  SKU_NOT_FOUND(30401, 404, "There is no such SKU."),
  SKU_CODE_INVALID(30402, 400, "A SKU code has 1 to 255 characters."),
  SKU_CODE_DUPLICATE(30403, 409, "A SKU code stands for one combination of one product only."),
  SKU_COMBINATION_DUPLICATE(30404, 400, "Two SKUs stand for the same combination."),
  SKU_CONFIGURATION_NOT_FOUND(
      30405, 400, "The product has no pricing configuration with this code."),
  SKU_CURRENCY_INVALID(30406, 400, "The currency is not a known ISO 4217 code."),
  SKU_PURCHASE_TYPE_INVALID(
      30407,
      400,
      "Invalid purchase type. Accepted values: NEW_PRODUCT, RENEWAL, UPGRADE and TRIAL."),
  SKU_QUANTITY_INVALID(30408, 400, "A quantity interval lies between 1 and 99999."),
  SKU_OPTION_INVALID(30409, 400, "The price option does not belong to this pricing configuration."),
  SKU_SCHEMA_TOO_LARGE(30410, 400, "A SKU schema has at most 10000 combinations.");

  private final Text text;

  SkuFault(int number, int status, String message) {
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
    SkuFault[] value();
  }
}
