package dev.tillgate.offer.catalog.api;

import dev.tillgate.foundation.kernel.FaultCode;
import dev.tillgate.foundation.kernel.FaultMark;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Additional fields. */
public enum AdditionalFieldFault implements FaultCode {
  ADDITIONAL_FIELD_NOT_FOUND(30301, 404, "There is no such additional field."),
  ADDITIONAL_FIELD_CODE_INVALID(
      30302, 400, "A field code has 1 to 100 letters, digits, underscores and dashes."),
  ADDITIONAL_FIELD_CODE_DUPLICATE(30303, 409, "Another additional field has this code."),
  ADDITIONAL_FIELD_CODE_FIXED(30304, 400, "The code of an additional field cannot change."),
  ADDITIONAL_FIELD_LABEL_EMPTY(30305, 400, "The label of an additional field is mandatory."),
  ADDITIONAL_FIELD_TYPE_INVALID(
      30306, 400, "Invalid field type. Accepted values: LISTBOX, CHECKBOX, TEXT and HIDDEN."),
  ADDITIONAL_FIELD_APPLY_TO_INVALID(
      30307, 400, "Invalid ApplyTo. Accepted values: ORDER and PRODUCT."),
  ADDITIONAL_FIELD_VALUES_EMPTY(30308, 400, "A LISTBOX needs values to choose from."),
  ADDITIONAL_FIELD_RULE_INVALID(
      30309,
      400,
      "The validation rule is neither a known word nor a regular expression that can be checked."),
  ADDITIONAL_FIELD_TRANSLATION_INVALID(
      30310, 400, "A translation names a known ISO 639-1 language, each language once."),
  ADDITIONAL_FIELD_NOT_ASSIGNED(30311, 400, "The product does not have this additional field.");

  private final Text text;

  AdditionalFieldFault(int number, int status, String message) {
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
    AdditionalFieldFault[] value();
  }
}
