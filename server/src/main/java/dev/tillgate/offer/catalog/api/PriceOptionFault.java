package dev.tillgate.offer.catalog.api;

import dev.tillgate.foundation.kernel.FaultCode;
import dev.tillgate.foundation.kernel.FaultMark;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Changing groups of price options. */
public enum PriceOptionFault implements FaultCode {
  PRICE_OPTION_GROUP_NOT_FOUND(30260, 404, "There is no such price option group."),
  PRICE_OPTION_GROUP_CODE_DUPLICATE(
      30261, 409, "A price option group with this code already exists."),
  PRICE_OPTION_GROUP_CODE_FIXED(30262, 400, "The code of a price option group cannot change."),
  PRICE_OPTION_GROUP_CODE_INVALID(
      30263,
      400,
      "The code of a price option group or option has at most 255 characters and no equals sign."),
  PRICE_OPTION_GROUP_NAME_EMPTY(30264, 400, "The name of a price option group is mandatory."),
  PRICE_OPTION_GROUP_TYPE_INVALID(
      30265, 400, "The type of a price option group is RADIO, CHECKBOX, INTERVAL or COMBO."),
  PRICE_OPTION_GROUP_EMPTY(30266, 400, "A price option group needs at least one option."),
  PRICE_OPTION_GROUP_ASSIGNED(
      30267,
      409,
      "The price option group is assigned to a pricing configuration. Unassign it first."),
  PRICE_OPTION_NAME_EMPTY(30270, 400, "The name of a price option is mandatory."),
  PRICE_OPTION_CODE_DUPLICATE(30271, 400, "Two options of the group have the same code."),
  PRICE_OPTION_INTERVAL_MISSING(
      30272, 400, "An option of an INTERVAL group needs ScaleMin and ScaleMax."),
  PRICE_OPTION_INTERVAL_INVALID(
      30273,
      400,
      "ScaleMin and ScaleMax are numbers that are not negative, ScaleMin not above ScaleMax."),
  PRICE_OPTION_INTERVAL_OVERLAP(30274, 400, "The intervals of a group must not overlap."),
  PRICE_OPTION_INTERVAL_GAP(
      30275, 400, "The intervals of a group must follow each other without a gap."),
  PRICE_OPTION_USAGE_INVALID(30276, 400, "The usage is REGULAR, PREPAID or PAYPERUSAGE."),
  PRICE_OPTION_USAGE_MODEL_INVALID(
      30277, 400, "A PAYPERUSAGE group needs the usage pricing model STEPPED or VOLUME."),
  PRICE_OPTION_USAGE_TYPE_INVALID(30278, 400, "A PAYPERUSAGE group is of type INTERVAL."),
  PRICE_OPTION_USAGE_REQUIRED(30279, 400, "A PAYPERUSAGE group cannot be required."),
  PRICE_OPTION_DEFAULT_SEVERAL(
      30280, 400, "Only a CHECKBOX group has more than one default option."),
  PRICE_OPTION_MONTHS_INVALID(
      30281,
      400,
      "A subscription impact is ADD or SUBTRACT with 1 to 120 whole months, or LIFETIME."),
  PRICE_OPTION_IMPACT_INVALID(
      30282,
      400,
      "A price impact is ADD or SUBTRACT on BASE or GRAND by the method FIXED or PERCENT."),
  PRICE_OPTION_METHOD_MISSING(30283, 400, "A price impact needs a method."),
  PRICE_OPTION_PERCENT_INVALID(
      30284, 400, "The method PERCENT needs a percentage between 0 and 10000."),
  PRICE_OPTION_AMOUNTS_MISSING(
      30285, 400, "The method FIXED needs an amount in at least one currency."),
  PRICE_OPTION_AMOUNT_INVALID(
      30286,
      400,
      "An amount of a price impact is a number that is not negative, once in each ISO 4217 currency.");

  private final Text text;

  PriceOptionFault(int number, int status, String message) {
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
    PriceOptionFault[] value();
  }
}
