package dev.tillgate.sale.party;

import dev.tillgate.foundation.kernel.FaultCode;
import dev.tillgate.foundation.kernel.FaultMark;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Who buys and who receives. */
public enum BuyerFault implements FaultCode {
  ORDER_BILLING_DETAILS_EMPTY("Billing details are mandatory."),
  ORDER_BILLING_FIRST_NAME_INVALID("First name is mandatory."),
  ORDER_BILLING_LAST_NAME_INVALID("Last name is mandatory."),
  ORDER_BILLING_COUNTRY_CODE_INVALID("Country code is mandatory: an ISO 3166 two-letter code."),
  ORDER_BILLING_STATE_INVALID(
      "State is mandatory for the United States, Canada, Brazil, Turkey, India and Romania."),
  ORDER_BILLING_CITY_INVALID("City is mandatory."),
  ORDER_BILLING_ADDRESS_INVALID("Address is mandatory."),
  ORDER_BILLING_ZIP_INVALID("Zip is mandatory."),
  ORDER_BILLING_EMAIL_INVALID("A valid email address is mandatory."),
  ORDER_BILLING_PHONE_INVALID("Phone is mandatory for Brazil and for payments with installments."),
  ORDER_BILLING_COMPANY_INVALID("Company is mandatory when a fiscal code is provided."),
  ORDER_BILLING_FISCAL_CODE_INVALID("The fiscal code is missing or not valid for this country."),
  ORDER_BILLING_TAX_EXEMPTION_ID_INVALID(
      "The tax exemption id has 2 to 40 letters, digits and signs, with a digit among them."),
  ORDER_DELIVERY_FIRST_NAME_INVALID("First name is mandatory."),
  ORDER_DELIVERY_LAST_NAME_INVALID("Last name is mandatory."),
  ORDER_DELIVERY_COUNTRY_CODE_INVALID("The country code is not a known ISO 3166 two-letter code."),
  ORDER_DELIVERY_STATE_INVALID(
      "State is mandatory for the United States, Canada, Brazil, Turkey, India and Romania."),
  ORDER_DELIVERY_EMAIL_INVALID("The email address is not valid."),
  ORDER_FIELD_TOO_LONG("The text has at most 255 characters.");

  private final Text text;

  BuyerFault(String message) {
    this.text = new Text(55201, 400, message);
  }

  @Override
  public Text text() {
    return text;
  }

  /** Faults that an operation may answer with, or the one of a value that does not fit. */
  @FaultMark
  @Retention(RetentionPolicy.RUNTIME)
  public @interface Of {
    BuyerFault[] value();
  }
}
