package dev.tillgate.offer.catalog.api;

import dev.tillgate.foundation.kernel.FaultCode;
import dev.tillgate.foundation.kernel.FaultMark;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Products and what they refer to. */
public enum ProductFault implements FaultCode {
  PRODUCT_NOT_FOUND(30001, 404, "There is no such product."),
  PRODUCT_CODE_EMPTY(30002, 400, "The product code is mandatory."),
  PRODUCT_CODE_DUPLICATE(30003, 409, "Another product has this code."),
  PRODUCT_CODE_INVALID(30004, 400, "A product code has at most 255 characters."),
  PRODUCT_NAME_EMPTY(30005, 400, "The product name is mandatory."),
  PRODUCT_TYPE_INVALID(30006, 400, "Invalid product type. Accepted values: REGULAR and BUNDLE."),
  PRODUCT_TYPE_FIXED(30007, 400, "The product type cannot change."),
  PRODUCT_ID_FIXED(30008, 400, "The product id cannot change."),
  PRODUCT_BILLING_CYCLE_INVALID(
      30009, 400, "The billing cycle is -1 (lifetime) or a positive number of days or months."),
  PRODUCT_IN_BUNDLE(
      30101, 409, "The product is part of a bundle. Take it out of the bundle first."),
  PRODUCT_BUNDLE_EMPTY(30102, 400, "A bundle needs at least one product."),
  PRODUCT_BUNDLE_NOT_ALLOWED(30103, 400, "Only a product of type BUNDLE can hold other products."),
  PRODUCT_BUNDLE_PRODUCT_NOT_FOUND(30104, 400, "There is no such product to bundle."),
  PRODUCT_BUNDLE_NESTED(30105, 400, "A bundle cannot hold another bundle."),
  PRODUCT_GROUP_UNKNOWN(30106, 400, "There is no such product group."),
  PRODUCT_FULFILLMENT_INVALID(
      30107,
      400,
      "Invalid fulfillment. Accepted values: NO_DELIVERY, BY_AVANGATE, BY_VENDOR and BY_VENDOR_EMAIL."),
  PRODUCT_SHIPPING_CLASS_INVALID(
      30108,
      400,
      "A shipping class has a name, an amount that is not negative and, unless it is a percentage, a currency."),
  PRODUCT_TANGIBLE_DETAILS_INVALID(
      30109,
      400,
      "Measures and handling fees of a tangible product are amounts that are not negative, each with its type or currency."),
  PRODUCT_CONTRACT_PERIOD_INVALID(
      30110, 400, "A contract is unlimited or has a period of 0 to 3660 days or 0 to 122 months."),
  PRODUCT_GRACE_PERIOD_INVALID(
      30111,
      400,
      "A custom grace period is unlimited or has a period of 0 to 3660 days or 0 to 122 months."),
  PRODUCT_RENEWAL_EMAILS_INVALID(
      30112, 400, "Invalid type of renewal emails. Accepted values: GLOBAL and CUSTOM."),
  PRODUCT_TRANSLATION_INVALID(
      30113, 400, "A translation names a known ISO 639-1 language, each language once."),
  PRODUCT_FIELD_NOT_FOUND(30114, 400, "There is no such additional field."),
  PRODUCT_TAX_CATEGORY_INVALID(30060, 400, "There is no tax category with this UUID."),
  PRICING_CONFIGURATION_NAME_EMPTY(30021, 400, "The name of a pricing configuration is mandatory."),
  PRICING_CONFIGURATION_INVALID(30022, 400, "The pricing configuration is not valid."),
  PRICE_AMOUNT_INVALID(30023, 400, "The price is not a valid amount in its currency."),
  PRICE_CURRENCY_INVALID(30024, 400, "The currency is not a known ISO 4217 code."),
  PRICE_INTERVAL_INVALID(
      30025, 400, "Quantity intervals must not overlap and lie between 1 and 99999."),
  PRICE_INTERVAL_GAP(
      30126, 400, "The quantity intervals of a currency must follow each other without a gap."),
  PRICE_OPTION_CODES_INVALID(
      30127,
      400,
      "A FLAT price names options that can be chosen together from the groups of its pricing configuration; a DYNAMIC price names none."),
  PRICING_CONFIGURATION_DEFAULT_SEVERAL(
      30128, 400, "A product has one default pricing configuration."),
  PRICING_CONFIGURATION_COUNTRY_TAKEN(
      30129, 400, "Another pricing configuration of the product serves this country."),
  PRICE_OPTION_GROUP_UNKNOWN(30030, 400, "There is no price option group with this code."),
  PRICE_OPTION_GROUP_NOT_REQUIRABLE(
      30131, 400, "A price option group that is paid per usage cannot be required.");

  private final Text text;

  ProductFault(int number, int status, String message) {
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
    ProductFault[] value();
  }
}
