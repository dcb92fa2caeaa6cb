package dev.tillgate.kernel;

/**
 * Every fault that an answer may carry: the symbol, its number, its HTTP status and its text. The
 * symbols and texts of {@code placeOrder} follow the page "API 6.0 Error codes"; where that page
 * ends, the names go on in its style.
 */
public enum FaultCode {
  PARSE_ERROR(-32700, 400, FaultFamily.REQUEST, "The request is not valid JSON."),
  INVALID_REQUEST(-32600, 400, FaultFamily.REQUEST, "The request does not have the expected form."),
  METHOD_NOT_FOUND(-32601, 404, FaultFamily.REQUEST, "There is no such method."),
  INVALID_PARAMETER(-32602, 400, FaultFamily.REQUEST, "The parameter is not valid."),
  MISSING_PARAMETER(-32602, 400, FaultFamily.REQUEST, "A required parameter is missing."),
  INTERNAL_ERROR(
      -32603,
      500,
      FaultFamily.REQUEST,
      "The request could not be carried out. The fault is ours and has been logged."),
  REQUEST_TOO_LARGE(-32001, 413, FaultFamily.REQUEST, "The request is too large."),
  NOT_FOUND(10404, 404, FaultFamily.REQUEST, "There is nothing at this address."),
  METHOD_NOT_ALLOWED(
      10405, 405, FaultFamily.REQUEST, "This address does not take that HTTP method."),
  NOT_ACCEPTABLE(10406, 406, FaultFamily.REQUEST, "Answers are application/json; accept that."),
  UNSUPPORTED_MEDIA_TYPE(
      10415, 415, FaultFamily.REQUEST, "Send the request body as application/json."),
  IDEMPOTENCY_KEY_INVALID(
      10110, 400, FaultFamily.REQUEST, "An idempotency key has 1 to 255 printable characters."),
  IDEMPOTENCY_KEY_REUSED(
      10111,
      422,
      FaultFamily.REQUEST,
      "This idempotency key was used before with another request."),
  FORBIDDEN(10000, 403, FaultFamily.ACCESS, "Invalid hash provided or session expired"),
  INVALID_SESSION(
      10001, 401, FaultFamily.ACCESS, "The session is not valid or has expired. Log in again."),
  AUTHENTICATION_ERROR(10003, 401, FaultFamily.ACCESS, "Authentication failed."),
  TOO_MANY_FAILURES(
      10006, 429, FaultFamily.ACCESS, "Too many failed logins. Try again in a few minutes."),
  PRODUCT_NOT_FOUND(30001, 404, FaultFamily.PRODUCT, "There is no such product."),
  PRODUCT_CODE_EMPTY(30002, 400, FaultFamily.PRODUCT, "The product code is mandatory."),
  PRODUCT_CODE_DUPLICATE(30003, 409, FaultFamily.PRODUCT, "Another product has this code."),
  PRODUCT_CODE_INVALID(
      30004, 400, FaultFamily.PRODUCT, "A product code has at most 255 characters."),
  PRODUCT_NAME_EMPTY(30005, 400, FaultFamily.PRODUCT, "The product name is mandatory."),
  PRODUCT_TYPE_INVALID(
      30006,
      400,
      FaultFamily.PRODUCT,
      "Invalid product type. Accepted values: REGULAR and BUNDLE."),
  PRODUCT_TYPE_FIXED(30007, 400, FaultFamily.PRODUCT, "The product type cannot change."),
  PRODUCT_ID_FIXED(30008, 400, FaultFamily.PRODUCT, "The product id cannot change."),
  PRODUCT_BILLING_CYCLE_INVALID(
      30009,
      400,
      FaultFamily.PRODUCT,
      "The billing cycle is -1 (lifetime) or a positive number of days or months."),
  PRODUCT_TAX_CATEGORY_INVALID(
      30060, 400, FaultFamily.PRODUCT, "There is no tax category with this UUID."),
  PRICING_CONFIGURATION_NAME_EMPTY(
      30021, 400, FaultFamily.PRODUCT, "The name of a pricing configuration is mandatory."),
  PRICING_CONFIGURATION_INVALID(
      30022, 400, FaultFamily.PRODUCT, "The pricing configuration is not valid."),
  PRICE_AMOUNT_INVALID(
      30023, 400, FaultFamily.PRODUCT, "The price is not a valid amount in its currency."),
  PRICE_CURRENCY_INVALID(
      30024, 400, FaultFamily.PRODUCT, "The currency is not a known ISO 4217 code."),
  PRICE_INTERVAL_INVALID(
      30025,
      400,
      FaultFamily.PRODUCT,
      "Quantity intervals must not overlap and lie between 1 and 99999."),
  PRICE_INTERVAL_GAP(
      30126,
      400,
      FaultFamily.PRODUCT,
      "The quantity intervals of a currency must follow each other without a gap."),
  PRICE_OPTION_CODES_INVALID(
      30127,
      400,
      FaultFamily.PRODUCT,
      "A FLAT price names options that can be chosen together from the groups of its pricing"
          + " configuration; a DYNAMIC price names none."),
  PRICING_CONFIGURATION_DEFAULT_SEVERAL(
      30128, 400, FaultFamily.PRODUCT, "A product has one default pricing configuration."),
  PRICING_CONFIGURATION_COUNTRY_TAKEN(
      30129,
      400,
      FaultFamily.PRODUCT,
      "Another pricing configuration of the product serves this country."),
  PRICE_OPTION_GROUP_UNKNOWN(
      30030, 400, FaultFamily.PRODUCT, "There is no price option group with this code."),
  PRICE_OPTION_GROUP_NOT_REQUIRABLE(
      30131,
      400,
      FaultFamily.PRODUCT,
      "A price option group that is paid per usage cannot be required."),
  PRICING_CONFIGURATION_NOT_FOUND(
      30150, 404, FaultFamily.PRICING, "There is no such pricing configuration."),
  PRICING_CONFIGURATION_DUPLICATE(
      30151,
      409,
      FaultFamily.PRICING,
      "The product has a pricing configuration of this name, schema and price type already."),
  PRICING_CONFIGURATION_CODE_FIXED(
      30152, 400, FaultFamily.PRICING, "The code of a pricing configuration cannot change."),
  PRICING_CONFIGURATION_SCHEMA_FIXED(
      30153, 400, FaultFamily.PRICING, "The schema of a pricing configuration cannot change."),
  PRICE_INTERVAL_FIXED(
      30154,
      400,
      FaultFamily.PRICING,
      "The quantity intervals of a pricing configuration cannot change. Set its prices anew"
          + " instead."),
  PRICE_OPTION_GROUP_NOT_ASSIGNED(
      30155,
      400,
      FaultFamily.PRICING,
      "The price option group is not assigned to this pricing configuration."),
  PRICE_MATRIX_TOO_LARGE(
      30156,
      400,
      FaultFamily.PRICING,
      "The options of this product have more than 1000 combinations."),
  PRICE_OPTION_GROUP_NOT_FOUND(
      30260, 404, FaultFamily.PRICE_OPTIONS, "There is no such price option group."),
  PRICE_OPTION_GROUP_CODE_DUPLICATE(
      30261, 409, FaultFamily.PRICE_OPTIONS, "A price option group with this code already exists."),
  PRICE_OPTION_GROUP_CODE_FIXED(
      30262, 400, FaultFamily.PRICE_OPTIONS, "The code of a price option group cannot change."),
  PRICE_OPTION_GROUP_CODE_INVALID(
      30263,
      400,
      FaultFamily.PRICE_OPTIONS,
      "The code of a price option group or option has at most 255 characters and no equals sign."),
  PRICE_OPTION_GROUP_NAME_EMPTY(
      30264, 400, FaultFamily.PRICE_OPTIONS, "The name of a price option group is mandatory."),
  PRICE_OPTION_GROUP_TYPE_INVALID(
      30265,
      400,
      FaultFamily.PRICE_OPTIONS,
      "The type of a price option group is RADIO, CHECKBOX, INTERVAL or COMBO."),
  PRICE_OPTION_GROUP_EMPTY(
      30266, 400, FaultFamily.PRICE_OPTIONS, "A price option group needs at least one option."),
  PRICE_OPTION_GROUP_ASSIGNED(
      30267,
      409,
      FaultFamily.PRICE_OPTIONS,
      "The price option group is assigned to a pricing configuration. Unassign it first."),
  PRICE_OPTION_NAME_EMPTY(
      30270, 400, FaultFamily.PRICE_OPTIONS, "The name of a price option is mandatory."),
  PRICE_OPTION_CODE_DUPLICATE(
      30271, 400, FaultFamily.PRICE_OPTIONS, "Two options of the group have the same code."),
  PRICE_OPTION_INTERVAL_MISSING(
      30272,
      400,
      FaultFamily.PRICE_OPTIONS,
      "An option of an INTERVAL group needs ScaleMin and ScaleMax."),
  PRICE_OPTION_INTERVAL_INVALID(
      30273,
      400,
      FaultFamily.PRICE_OPTIONS,
      "ScaleMin and ScaleMax are numbers that are not negative, ScaleMin not above ScaleMax."),
  PRICE_OPTION_INTERVAL_OVERLAP(
      30274, 400, FaultFamily.PRICE_OPTIONS, "The intervals of a group must not overlap."),
  PRICE_OPTION_INTERVAL_GAP(
      30275,
      400,
      FaultFamily.PRICE_OPTIONS,
      "The intervals of a group must follow each other without a gap."),
  PRICE_OPTION_USAGE_INVALID(
      30276, 400, FaultFamily.PRICE_OPTIONS, "The usage is REGULAR, PREPAID or PAYPERUSAGE."),
  PRICE_OPTION_USAGE_MODEL_INVALID(
      30277,
      400,
      FaultFamily.PRICE_OPTIONS,
      "A PAYPERUSAGE group needs the usage pricing model STEPPED or VOLUME."),
  PRICE_OPTION_USAGE_TYPE_INVALID(
      30278, 400, FaultFamily.PRICE_OPTIONS, "A PAYPERUSAGE group is of type INTERVAL."),
  PRICE_OPTION_USAGE_REQUIRED(
      30279, 400, FaultFamily.PRICE_OPTIONS, "A PAYPERUSAGE group cannot be required."),
  PRICE_OPTION_DEFAULT_SEVERAL(
      30280,
      400,
      FaultFamily.PRICE_OPTIONS,
      "Only a CHECKBOX group has more than one default option."),
  PRICE_OPTION_MONTHS_INVALID(
      30281,
      400,
      FaultFamily.PRICE_OPTIONS,
      "A subscription impact is ADD or SUBTRACT with 1 to 120 whole months, or LIFETIME."),
  PRICE_OPTION_IMPACT_INVALID(
      30282,
      400,
      FaultFamily.PRICE_OPTIONS,
      "A price impact is ADD or SUBTRACT on BASE or GRAND by the method FIXED or PERCENT."),
  PRICE_OPTION_METHOD_MISSING(
      30283, 400, FaultFamily.PRICE_OPTIONS, "A price impact needs a method."),
  PRICE_OPTION_PERCENT_INVALID(
      30284,
      400,
      FaultFamily.PRICE_OPTIONS,
      "The method PERCENT needs a percentage between 0 and 10000."),
  PRICE_OPTION_AMOUNTS_MISSING(
      30285,
      400,
      FaultFamily.PRICE_OPTIONS,
      "The method FIXED needs an amount in at least one currency."),
  PRICE_OPTION_AMOUNT_INVALID(
      30286,
      400,
      FaultFamily.PRICE_OPTIONS,
      "An amount of a price impact is a number that is not negative, once in each ISO 4217"
          + " currency."),
  SEARCH_LIMIT_INVALID(
      30040, 400, FaultFamily.PRODUCT, "Limit is between 1 and 200, Page starts at 1."),
  ORDER_PRODUCTS_EMPTY(55201, 400, FaultFamily.ORDER_ITEMS, "No products have been provided."),
  ORDER_PRODUCTS_TOO_MANY(55201, 400, FaultFamily.ORDER_ITEMS, "An order has at most 200 items."),
  ORDER_PRODUCT_CODE_INVALID(55201, 400, FaultFamily.ORDER_ITEMS, "Invalid product code."),
  ORDER_PRODUCT_PRICE_STRUCTURE_INVALID(
      55201, 400, FaultFamily.ORDER_ITEMS, "The price structure is not valid."),
  ORDER_PRODUCT_PRICE_AMOUNT_INVALID(
      55201, 400, FaultFamily.ORDER_ITEMS, "The price amount is not valid."),
  ORDER_PRODUCT_PRICE_TYPE_INVALID(
      55201, 400, FaultFamily.ORDER_ITEMS, "The price type is not valid"),
  ORDER_PRODUCT_PRICE_TYPE_BASE_INVALID(
      55201,
      400,
      FaultFamily.ORDER_ITEMS,
      "The price amount does not need to be set on the base price flow."),
  ORDER_PRODUCT_PRICE_TYPE_DEFAULT_INVALID(
      55201,
      400,
      FaultFamily.ORDER_ITEMS,
      "The price amount does not need to be set on the default price flow."),
  ORDER_PRODUCT_PRICE_TYPE_CUSTOM_INVALID(
      55201,
      400,
      FaultFamily.ORDER_ITEMS,
      "The price amount is mandatory to be set on the custom price flow."),
  ORDER_PRODUCT_PRICE_MISSING(
      55201,
      400,
      FaultFamily.ORDER_ITEMS,
      "The product has no price for this currency and quantity."),
  ORDER_PRODUCT_NAME_INVALID(
      55201, 400, FaultFamily.ORDER_ITEMS, "Name is mandatory when you set IsDynamic to TRUE."),
  ORDER_ITEMS_INVALID(
      55201,
      400,
      FaultFamily.ORDER_ITEMS,
      "Invalid items. You cannot mix dynamic and catalog products."),
  ORDER_PRODUCT_IS_DYNAMIC_INVALID(
      55201, 400, FaultFamily.ORDER_ITEMS, "Invalid IsDynamic value. Use: TRUE or FALSE."),
  ORDER_PRODUCT_PURCHASE_TYPE_INVALID(
      55201,
      400,
      FaultFamily.ORDER_ITEMS,
      "Invalid product purchase type. Accepted values: PRODUCT, SHIPPING, COUPON and TAX."),
  ORDER_PRODUCT_PURCHASE_TYPE_NOT_ALLOWED(
      55201,
      400,
      FaultFamily.ORDER_ITEMS,
      "Accounts with the merchant of record model take dynamic items of type PRODUCT and COUPON only."),
  ORDER_PRODUCT_TAX_CATEGORY_INVALID(
      55201, 400, FaultFamily.ORDER_ITEMS, "There is no tax category with this UUID."),
  ORDER_PRODUCT_TANGIBLE_INVALID(
      55201, 400, FaultFamily.ORDER_ITEMS, "Invalid Tangible value. Use: TRUE or FALSE."),
  ORDER_ITEMS_QUANTITY_INVALID(
      55201, 400, FaultFamily.ORDER_ITEMS, "Item quantity must be between 1 and 99999."),
  ORDER_PRODUCT_PRICE_TYPE_NET_GROSS_INVALID(
      55201, 400, FaultFamily.ORDER_ITEMS, "Invalid price type. Accepted values: NET and GROSS."),
  ORDER_PRODUCT_OPTION_INVALID(
      55201, 400, FaultFamily.ORDER_ITEMS, "The price option does not belong to this product."),
  ORDER_PRODUCT_OPTION_REQUIRED(
      55201, 400, FaultFamily.ORDER_ITEMS, "A required price option is missing."),
  ORDER_PRODUCT_OPTION_SURCHARGE_INVALID(
      55201, 400, FaultFamily.ORDER_ITEMS, "The surcharge is not a valid amount."),
  ORDER_PRODUCT_RECURRING_OPTIONS_INVALID(
      55201, 400, FaultFamily.ORDER_ITEMS, "The recurring options are not valid."),
  ORDER_PRODUCT_RECURRING_OPTIONS_NOT_ALLOWED(
      55201,
      400,
      FaultFamily.ORDER_ITEMS,
      "Recurring options can be set only for items of type PRODUCT and TAX."),
  ORDER_PRODUCT_TRIAL_INVALID(
      55201,
      400,
      FaultFamily.ORDER_ITEMS,
      "The trial needs a period of at least one day and a price that is not negative."),
  ORDER_PRODUCT_SUBSCRIPTION_START_DATE_INVALID(
      55201,
      400,
      FaultFamily.ORDER_ITEMS,
      "The subscription start date is not valid. Use YYYY-MM-DD or YYYY-MM-DD HH:mm:ss."),
  ORDER_PRODUCT_RENEWAL_SUBSCRIPTION_REFERENCE_NOT_FOUND(
      55201, 400, FaultFamily.ORDER_ITEMS, "Subscription reference is invalid."),
  ORDER_CURRENCY_INVALID(
      55201, 400, FaultFamily.ORDER_ITEMS, "The currency is not a known ISO 4217 code."),
  ORDER_CURRENCY_MISMATCH(
      55201, 400, FaultFamily.ORDER_ITEMS, "The order currency must match the payment currency."),
  ORDER_COUNTRY_INVALID(
      55201, 400, FaultFamily.ORDER_ITEMS, "The country is not a known ISO 3166 two-letter code."),
  ORDER_LANGUAGE_INVALID(
      55201, 400, FaultFamily.ORDER_ITEMS, "The language is not a known ISO 639-1 code."),
  ORDER_SOURCE_INVALID(
      55201, 400, FaultFamily.ORDER_ITEMS, "The source has at most 255 characters."),
  ORDER_EXTERNAL_REFERENCE_INVALID(
      55201, 400, FaultFamily.ORDER_ITEMS, "The external reference has at most 100 characters."),
  ORDER_CUSTOMER_IP_INVALID(
      55201, 400, FaultFamily.ORDER_ITEMS, "The customer IP is not a valid address."),
  ORDER_PROMOTION_INVALID(
      55201, 400, FaultFamily.ORDER_ITEMS, "The promotion is not valid for this order."),
  ORDER_SHIPPING_METHOD_INVALID(
      55201, 400, FaultFamily.ORDER_ITEMS, "The shop has no shipping method with this code."),
  ORDER_SHIPPING_METHOD_NOT_AVAILABLE(
      55201,
      400,
      FaultFamily.ORDER_ITEMS,
      "The shipping method does not go to this country or is not offered in this currency."),
  ORDER_FIELD_TOO_LONG(55201, 400, FaultFamily.ORDER_ITEMS, "The text has at most 255 characters."),
  ORDER_BILLING_DETAILS_EMPTY(
      55201, 400, FaultFamily.ORDER_BUYER, "Billing details are mandatory."),
  ORDER_BILLING_FIRST_NAME_INVALID(55201, 400, FaultFamily.ORDER_BUYER, "First name is mandatory."),
  ORDER_BILLING_LAST_NAME_INVALID(55201, 400, FaultFamily.ORDER_BUYER, "Last name is mandatory."),
  ORDER_BILLING_COUNTRY_CODE_INVALID(
      55201,
      400,
      FaultFamily.ORDER_BUYER,
      "Country code is mandatory: an ISO 3166 two-letter code."),
  ORDER_BILLING_STATE_INVALID(
      55201,
      400,
      FaultFamily.ORDER_BUYER,
      "State is mandatory for the United States, Canada, Brazil, Turkey, India and Romania."),
  ORDER_BILLING_CITY_INVALID(55201, 400, FaultFamily.ORDER_BUYER, "City is mandatory."),
  ORDER_BILLING_ADDRESS_INVALID(55201, 400, FaultFamily.ORDER_BUYER, "Address is mandatory."),
  ORDER_BILLING_ZIP_INVALID(55201, 400, FaultFamily.ORDER_BUYER, "Zip is mandatory."),
  ORDER_BILLING_EMAIL_INVALID(
      55201, 400, FaultFamily.ORDER_BUYER, "A valid email address is mandatory."),
  ORDER_BILLING_PHONE_INVALID(
      55201,
      400,
      FaultFamily.ORDER_BUYER,
      "Phone is mandatory for Brazil and for payments with installments."),
  ORDER_BILLING_COMPANY_INVALID(
      55201, 400, FaultFamily.ORDER_BUYER, "Company is mandatory when a fiscal code is provided."),
  ORDER_BILLING_FISCAL_CODE_INVALID(
      55201,
      400,
      FaultFamily.ORDER_BUYER,
      "The fiscal code is missing or not valid for this country."),
  ORDER_BILLING_TAX_EXEMPTION_ID_INVALID(
      55201,
      400,
      FaultFamily.ORDER_BUYER,
      "The tax exemption id has 2 to 40 letters, digits and signs, with a digit among them."),
  ORDER_DELIVERY_FIRST_NAME_INVALID(
      55201, 400, FaultFamily.ORDER_BUYER, "First name is mandatory."),
  ORDER_DELIVERY_LAST_NAME_INVALID(55201, 400, FaultFamily.ORDER_BUYER, "Last name is mandatory."),
  ORDER_DELIVERY_COUNTRY_CODE_INVALID(
      55201,
      400,
      FaultFamily.ORDER_BUYER,
      "The country code is not a known ISO 3166 two-letter code."),
  ORDER_DELIVERY_STATE_INVALID(
      55201,
      400,
      FaultFamily.ORDER_BUYER,
      "State is mandatory for the United States, Canada, Brazil, Turkey, India and Romania."),
  ORDER_DELIVERY_EMAIL_INVALID(
      55201, 400, FaultFamily.ORDER_BUYER, "The email address is not valid."),
  ORDER_CUSTOMER_REFERENCE_INVALID(
      55201, 400, FaultFamily.ORDER_BUYER, "There is no customer with this reference."),
  ORDER_PAYMENT_DETAILS_EMPTY(
      55200, 400, FaultFamily.ORDER_PAYMENT, "Payment details are mandatory."),
  ORDER_PAYMENT_TYPE_INVALID(
      55200, 400, FaultFamily.ORDER_PAYMENT, "The payment type is not valid."),
  ORDER_PAYMENT_CURRENCY_INVALID(
      55200,
      400,
      FaultFamily.ORDER_PAYMENT,
      "The payment currency is mandatory: an ISO 4217 code."),
  ORDER_PAYMENT_METHOD_EMPTY(
      55200,
      400,
      FaultFamily.ORDER_PAYMENT,
      "The payment method is mandatory for this payment type."),
  ORDER_PAYMENT_CARD_NUMBER_INVALID(
      40240, 400, FaultFamily.ORDER_PAYMENT, "The card number is not valid."),
  ORDER_PAYMENT_CARD_TYPE_INVALID(
      40240,
      400,
      FaultFamily.ORDER_PAYMENT,
      "The card type is not valid or does not fit the card number."),
  ORDER_PAYMENT_CARD_EXPIRATION_INVALID(
      40240,
      400,
      FaultFamily.ORDER_PAYMENT,
      "The card expiration date is not valid or has passed."),
  ORDER_PAYMENT_CARD_CCID_INVALID(
      40240, 400, FaultFamily.ORDER_PAYMENT, "The card security code has 3 or 4 digits."),
  ORDER_PAYMENT_CARD_HOLDER_NAME_INVALID(
      40240, 400, FaultFamily.ORDER_PAYMENT, "The card holder name is mandatory."),
  ORDER_PAYMENT_TIME_INVALID(55200, 400, FaultFamily.ORDER_PAYMENT, "The time cannot be negative."),
  ORDER_PAYMENT_3DS_URL_INVALID(
      55200, 400, FaultFamily.ORDER_PAYMENT, "A valid URL is mandatory for the 3-D Secure flow."),
  ORDER_PAYMENT_RETURN_URL_INVALID(
      55200, 400, FaultFamily.ORDER_PAYMENT, "A valid return URL is mandatory."),
  ORDER_PAYMENT_FREE_NOT_ALLOWED(
      55200,
      400,
      FaultFamily.ORDER_PAYMENT,
      "The payment type FREE is for orders with a total of 0 only."),
  ORDER_PAYMENT_AMOUNT_INVALID(
      55200, 400, FaultFamily.ORDER_PAYMENT, "An order of 0 cannot be paid this way. Use FREE."),
  ORDER_PAYMENT_INSTALLMENTS_INVALID(
      55200,
      400,
      FaultFamily.ORDER_PAYMENT,
      "The number of installments is not available for this order."),
  ORDER_REFERENCE_INVALID(
      55201, 400, FaultFamily.ORDER_PAYMENT, "There is no pending order with this reference."),
  ORDER_NOT_FOUND(55210, 404, FaultFamily.ORDER_READ, "There is no order with this reference."),
  ORDER_SEARCH_DATE_INVALID(
      55211, 400, FaultFamily.ORDER_READ, "The date is not valid. Use YYYY-MM-DD."),
  ORDER_SEARCH_STATUS_INVALID(
      55212, 400, FaultFamily.ORDER_READ, "The status is not a known order status."),
  ORDER_INSTALLMENTS_NOT_AVAILABLE(
      55213,
      400,
      FaultFamily.ORDER_READ,
      "Installments are available in Brazil for BRL and in Turkey for TRY.");

  private final int number;
  private final int status;
  private final FaultFamily family;
  private final String message;

  FaultCode(int number, int status, FaultFamily family, String message) {
    this.number = number;
    this.status = status;
    this.family = family;
    this.message = message;
  }

  /** The integer {@code code} of a JSON-RPC error. Codes of one subject may share a number. */
  public int number() {
    return number;
  }

  /** The HTTP status of a REST answer. */
  public int status() {
    return status;
  }

  /**
   * The subject that the fault belongs to; an operation declares whole families or single codes.
   */
  public FaultFamily family() {
    return family;
  }

  /** The text for the caller, a full sentence in English. */
  public String message() {
    return message;
  }
}
