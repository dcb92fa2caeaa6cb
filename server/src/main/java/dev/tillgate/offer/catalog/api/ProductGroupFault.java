package dev.tillgate.offer.catalog.api;

import dev.tillgate.foundation.kernel.FaultCode;
import dev.tillgate.foundation.kernel.FaultMark;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Product groups. */
public enum ProductGroupFault implements FaultCode {
  PRODUCT_GROUP_NOT_FOUND(30201, 404, "There is no such product group."),
  PRODUCT_GROUP_NAME_EMPTY(
      30202, 400, "The name of a product group is mandatory and has at most 255 characters."),
  PRODUCT_GROUP_NAME_DUPLICATE(30203, 409, "Another product group has this name."),
  PRODUCT_GROUP_GENERAL_FIXED(30204, 400, "The group General keeps its name and stays enabled."),
  PRODUCT_GROUP_NOT_ASSIGNED(30205, 400, "The product does not belong to this group.");

  private final Text text;

  ProductGroupFault(int number, int status, String message) {
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
    ProductGroupFault[] value();
  }
}
