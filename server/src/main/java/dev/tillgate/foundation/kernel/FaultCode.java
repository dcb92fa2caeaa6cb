package dev.tillgate.foundation.kernel;

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
  NOT_ALLOWED(10004, 403, FaultFamily.ACCESS, "Calls from this address are not allowed."),
  TOO_MANY_FAILURES(
      10006, 429, FaultFamily.ACCESS, "Too many failed logins. Try again in a few minutes."),
  TOO_MANY_REQUESTS(
      10007,
      429,
      FaultFamily.ACCESS,
      "Too many calls within a minute. Wait as long as the header Retry-After says."),
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
  PRODUCT_IN_BUNDLE(
      30101,
      409,
      FaultFamily.PRODUCT,
      "The product is part of a bundle. Take it out of the bundle first."),
  PRODUCT_BUNDLE_EMPTY(30102, 400, FaultFamily.PRODUCT, "A bundle needs at least one product."),
  PRODUCT_BUNDLE_NOT_ALLOWED(
      30103, 400, FaultFamily.PRODUCT, "Only a product of type BUNDLE can hold other products."),
  PRODUCT_BUNDLE_PRODUCT_NOT_FOUND(
      30104, 400, FaultFamily.PRODUCT, "There is no such product to bundle."),
  PRODUCT_BUNDLE_NESTED(30105, 400, FaultFamily.PRODUCT, "A bundle cannot hold another bundle."),
  PRODUCT_GROUP_UNKNOWN(30106, 400, FaultFamily.PRODUCT, "There is no such product group."),
  PRODUCT_FULFILLMENT_INVALID(
      30107,
      400,
      FaultFamily.PRODUCT,
      "Invalid fulfillment. Accepted values: NO_DELIVERY, BY_AVANGATE, BY_VENDOR and BY_VENDOR_EMAIL."),
  PRODUCT_SHIPPING_CLASS_INVALID(
      30108,
      400,
      FaultFamily.PRODUCT,
      "A shipping class has a name, an amount that is not negative and, unless it is a percentage, a currency."),
  PRODUCT_TANGIBLE_DETAILS_INVALID(
      30109,
      400,
      FaultFamily.PRODUCT,
      "Measures and handling fees of a tangible product are amounts that are not negative, each with its type or currency."),
  PRODUCT_CONTRACT_PERIOD_INVALID(
      30110,
      400,
      FaultFamily.PRODUCT,
      "A contract is unlimited or has a period of 0 to 3660 days or 0 to 122 months."),
  PRODUCT_GRACE_PERIOD_INVALID(
      30111,
      400,
      FaultFamily.PRODUCT,
      "A custom grace period is unlimited or has a period of 0 to 3660 days or 0 to 122 months."),
  PRODUCT_RENEWAL_EMAILS_INVALID(
      30112,
      400,
      FaultFamily.PRODUCT,
      "Invalid type of renewal emails. Accepted values: GLOBAL and CUSTOM."),
  PRODUCT_TRANSLATION_INVALID(
      30113,
      400,
      FaultFamily.PRODUCT,
      "A translation names a known ISO 639-1 language, each language once."),
  PRODUCT_FIELD_NOT_FOUND(30114, 400, FaultFamily.PRODUCT, "There is no such additional field."),
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
  PRODUCT_GROUP_NOT_FOUND(30201, 404, FaultFamily.PRODUCT_GROUP, "There is no such product group."),
  PRODUCT_GROUP_NAME_EMPTY(
      30202,
      400,
      FaultFamily.PRODUCT_GROUP,
      "The name of a product group is mandatory and has at most 255 characters."),
  PRODUCT_GROUP_NAME_DUPLICATE(
      30203, 409, FaultFamily.PRODUCT_GROUP, "Another product group has this name."),
  PRODUCT_GROUP_GENERAL_FIXED(
      30204, 400, FaultFamily.PRODUCT_GROUP, "The group General keeps its name and stays enabled."),
  PRODUCT_GROUP_NOT_ASSIGNED(
      30205, 400, FaultFamily.PRODUCT_GROUP, "The product does not belong to this group."),
  ADDITIONAL_FIELD_NOT_FOUND(
      30301, 404, FaultFamily.ADDITIONAL_FIELD, "There is no such additional field."),
  ADDITIONAL_FIELD_CODE_INVALID(
      30302,
      400,
      FaultFamily.ADDITIONAL_FIELD,
      "A field code has 1 to 100 letters, digits, underscores and dashes."),
  ADDITIONAL_FIELD_CODE_DUPLICATE(
      30303, 409, FaultFamily.ADDITIONAL_FIELD, "Another additional field has this code."),
  ADDITIONAL_FIELD_CODE_FIXED(
      30304, 400, FaultFamily.ADDITIONAL_FIELD, "The code of an additional field cannot change."),
  ADDITIONAL_FIELD_LABEL_EMPTY(
      30305, 400, FaultFamily.ADDITIONAL_FIELD, "The label of an additional field is mandatory."),
  ADDITIONAL_FIELD_TYPE_INVALID(
      30306,
      400,
      FaultFamily.ADDITIONAL_FIELD,
      "Invalid field type. Accepted values: LISTBOX, CHECKBOX, TEXT and HIDDEN."),
  ADDITIONAL_FIELD_APPLY_TO_INVALID(
      30307,
      400,
      FaultFamily.ADDITIONAL_FIELD,
      "Invalid ApplyTo. Accepted values: ORDER and PRODUCT."),
  ADDITIONAL_FIELD_VALUES_EMPTY(
      30308, 400, FaultFamily.ADDITIONAL_FIELD, "A LISTBOX needs values to choose from."),
  ADDITIONAL_FIELD_RULE_INVALID(
      30309,
      400,
      FaultFamily.ADDITIONAL_FIELD,
      "The validation rule is neither a known word nor a regular expression that can be checked."),
  ADDITIONAL_FIELD_TRANSLATION_INVALID(
      30310,
      400,
      FaultFamily.ADDITIONAL_FIELD,
      "A translation names a known ISO 639-1 language, each language once."),
  ADDITIONAL_FIELD_NOT_ASSIGNED(
      30311, 400, FaultFamily.ADDITIONAL_FIELD, "The product does not have this additional field."),
  SKU_NOT_FOUND(30401, 404, FaultFamily.SKU, "There is no such SKU."),
  SKU_CODE_INVALID(30402, 400, FaultFamily.SKU, "A SKU code has 1 to 255 characters."),
  SKU_CODE_DUPLICATE(
      30403, 409, FaultFamily.SKU, "A SKU code stands for one combination of one product only."),
  SKU_COMBINATION_DUPLICATE(
      30404, 400, FaultFamily.SKU, "Two SKUs stand for the same combination."),
  SKU_CONFIGURATION_NOT_FOUND(
      30405, 400, FaultFamily.SKU, "The product has no pricing configuration with this code."),
  SKU_CURRENCY_INVALID(30406, 400, FaultFamily.SKU, "The currency is not a known ISO 4217 code."),
  SKU_PURCHASE_TYPE_INVALID(
      30407,
      400,
      FaultFamily.SKU,
      "Invalid purchase type. Accepted values: NEW_PRODUCT, RENEWAL, UPGRADE and TRIAL."),
  SKU_QUANTITY_INVALID(
      30408, 400, FaultFamily.SKU, "A quantity interval lies between 1 and 99999."),
  SKU_OPTION_INVALID(
      30409,
      400,
      FaultFamily.SKU,
      "The price option does not belong to this pricing configuration."),
  SKU_SCHEMA_TOO_LARGE(30410, 400, FaultFamily.SKU, "A SKU schema has at most 10000 combinations."),
  UTILITY_LANGUAGE_INVALID(
      32001, 400, FaultFamily.UTILITY, "The language is not a known ISO 639-1 code."),
  UTILITY_COUNTRY_INVALID(
      32002, 400, FaultFamily.UTILITY, "The country is not a known ISO 3166 two-letter code."),
  UTILITY_PAYMENT_METHOD_INVALID(
      32003, 400, FaultFamily.UTILITY, "The payment method is not one that this account takes."),
  UTILITY_COUNTRY_AND_METHOD_TOGETHER(
      32004, 400, FaultFamily.UTILITY, "Give both a country and a payment method, or neither."),
  UTILITY_TIME_ZONE_INVALID(
      32005,
      400,
      FaultFamily.UTILITY,
      "The time zone is not a known one. getTimezones lists them."),
  UTILITY_SESSION_REQUIRED(
      32006,
      400,
      FaultFamily.UTILITY,
      "A time zone is set for a session. Log in, and send the session."),
  CAMPAIGN_NOT_FOUND(33001, 404, FaultFamily.CAMPAIGN, "There is no such campaign."),
  CAMPAIGN_NAME_INVALID(
      33002,
      400,
      FaultFamily.CAMPAIGN,
      "The campaign name is mandatory, with at most 255 characters for cross-sell and 500 for up-sell."),
  CAMPAIGN_DATE_INVALID(33003, 400, FaultFamily.CAMPAIGN, "The date is not valid. Use YYYY-MM-DD."),
  CAMPAIGN_DATES_REVERSED(33004, 400, FaultFamily.CAMPAIGN, "The campaign ends before it starts."),
  CAMPAIGN_STATUS_INVALID(
      33005,
      400,
      FaultFamily.CAMPAIGN,
      "Invalid status. Accepted values: ACTIVE and INACTIVE for cross-sell; Enabled, Disabled and Expired for up-sell."),
  CAMPAIGN_DISPLAY_TYPE_INVALID(
      33006,
      400,
      FaultFamily.CAMPAIGN,
      "Invalid display type. Accepted values: cart, review and finish for cross-sell; overlay and interstitial for up-sell."),
  CAMPAIGN_LANGUAGE_INVALID(
      33007, 400, FaultFamily.CAMPAIGN, "The language is not a known ISO 639-1 code."),
  CAMPAIGN_PRODUCTS_EMPTY(
      33008,
      400,
      FaultFamily.CAMPAIGN,
      "A campaign needs the product that leads to it and the product that it recommends."),
  CAMPAIGN_PRODUCTS_TOO_MANY(
      33009, 400, FaultFamily.CAMPAIGN, "A campaign takes at most 200 products on each side."),
  CAMPAIGN_PRODUCT_NOT_FOUND(
      33010, 400, FaultFamily.CAMPAIGN, "There is no product with this code."),
  CAMPAIGN_PRODUCT_REPEATED(
      33011, 400, FaultFamily.CAMPAIGN, "The product stands in the list twice."),
  CAMPAIGN_PRODUCT_RECOMMENDS_ITSELF(
      33012, 400, FaultFamily.CAMPAIGN, "A product cannot recommend itself."),
  CAMPAIGN_QUANTITY_INVALID(
      33013, 400, FaultFamily.CAMPAIGN, "The quantity is between 0 (any) and 99999."),
  CAMPAIGN_OPTION_INVALID(
      33014, 400, FaultFamily.CAMPAIGN, "The price option does not belong to this product."),
  CAMPAIGN_DISCOUNT_TYPE_INVALID(
      33015,
      400,
      FaultFamily.CAMPAIGN,
      "Invalid discount type. Accepted values: PERCENT, and for up-sell also FIXED."),
  CAMPAIGN_DISCOUNT_INVALID(
      33016,
      400,
      FaultFamily.CAMPAIGN,
      "The discount is mandatory: between 0 and 100 percent, or an amount in one currency or more."),
  CAMPAIGN_DISCOUNT_AMOUNT_INVALID(
      33017,
      400,
      FaultFamily.CAMPAIGN,
      "The discount amount is not valid: a number that is not negative."),
  CAMPAIGN_DISCOUNT_CURRENCY_INVALID(
      33018,
      400,
      FaultFamily.CAMPAIGN,
      "The currency is not a known ISO 4217 code, stands there twice or has no amount."),
  PROMOTION_NOT_FOUND(31001, 404, FaultFamily.PROMOTION, "There is no such promotion."),
  PROMOTION_NAME_EMPTY(31002, 400, FaultFamily.PROMOTION, "The promotion name is mandatory."),
  PROMOTION_TEXT_TOO_LONG(
      31003,
      400,
      FaultFamily.PROMOTION,
      "The text has at most 255 characters, a description 10000."),
  PROMOTION_TYPE_INVALID(
      31004,
      400,
      FaultFamily.PROMOTION,
      "Invalid promotion type. Accepted values: REGULAR, GLOBAL, SPECIAL_PRICE, RENEWAL and CUMULATIVE."),
  PROMOTION_TYPE_FIXED(31005, 400, FaultFamily.PROMOTION, "The promotion type cannot change."),
  PROMOTION_CHANNEL_INVALID(
      31006,
      400,
      FaultFamily.PROMOTION,
      "Invalid channel type. Accepted values: ECOMMERCE, CHANNEL_MANAGER and ALL."),
  PROMOTION_DATE_INVALID(
      31007, 400, FaultFamily.PROMOTION, "The date is not valid. Use YYYY-MM-DD."),
  PROMOTION_DATES_REVERSED(
      31008, 400, FaultFamily.PROMOTION, "The promotion ends before it starts."),
  PROMOTION_LIMIT_INVALID(
      31009, 400, FaultFamily.PROMOTION, "The limit is a whole number that is not negative."),
  PROMOTION_DISCOUNT_EMPTY(31010, 400, FaultFamily.PROMOTION, "The discount is mandatory."),
  PROMOTION_DISCOUNT_TYPE_INVALID(
      31011,
      400,
      FaultFamily.PROMOTION,
      "Invalid discount type. Accepted values: PERCENT and FIXED."),
  PROMOTION_DISCOUNT_PERCENT_INVALID(
      31012, 400, FaultFamily.PROMOTION, "The discount is a number between 0 and 100 percent."),
  PROMOTION_DISCOUNT_VALUES_EMPTY(
      31013,
      400,
      FaultFamily.PROMOTION,
      "A fixed discount needs an amount in the default currency."),
  PROMOTION_AMOUNT_INVALID(
      31014, 400, FaultFamily.PROMOTION, "The amount is not valid: a number that is not negative."),
  PROMOTION_CURRENCY_INVALID(
      31015,
      400,
      FaultFamily.PROMOTION,
      "The currency is not a known ISO 4217 code, or stands there twice."),
  PROMOTION_PRODUCTS_EMPTY(31016, 400, FaultFamily.PROMOTION, "No products have been provided."),
  PROMOTION_PRODUCTS_TOO_MANY(
      31017, 400, FaultFamily.PROMOTION, "A promotion names at most 1000 products."),
  PROMOTION_PRODUCT_INVALID(
      31018,
      400,
      FaultFamily.PROMOTION,
      "There is no such product, or it has no such pricing configuration or option."),
  PROMOTION_PRODUCT_NOT_ASSIGNED(
      31019, 400, FaultFamily.PROMOTION, "The promotion does not name this product."),
  PROMOTION_SCOPE_EMPTY(
      31020,
      400,
      FaultFamily.PROMOTION,
      "A cumulative promotion needs a tax category or products."),
  PROMOTION_COUPON_EMPTY(
      31021,
      400,
      FaultFamily.PROMOTION,
      "A promotion that does not apply by itself needs a coupon."),
  PROMOTION_COUPON_TYPE_INVALID(
      31022,
      400,
      FaultFamily.PROMOTION,
      "Invalid coupon type. Accepted values: SINGLE with Code and MULTIPLE with Codes."),
  PROMOTION_COUPON_CODE_INVALID(
      31023,
      400,
      FaultFamily.PROMOTION,
      "A coupon code has 1 to 255 characters and stands there once."),
  PROMOTION_COUPON_DUPLICATE(
      31024, 409, FaultFamily.PROMOTION, "Another promotion has this coupon code."),
  PROMOTION_COUPONS_TOO_MANY(
      31025, 400, FaultFamily.PROMOTION, "A promotion has at most 10000 coupon codes."),
  PROMOTION_COUPON_SINGLE_FIXED(
      31026,
      400,
      FaultFamily.PROMOTION,
      "A SINGLE coupon cannot be removed, because a promotion keeps a coupon."),
  PROMOTION_COUPON_NOT_FOUND(
      31027, 400, FaultFamily.PROMOTION, "The promotion has no such coupon code."),
  PROMOTION_COUPON_LAST(
      31028,
      400,
      FaultFamily.PROMOTION,
      "The last coupon code cannot be removed, because a promotion keeps a coupon."),
  PROMOTION_PRICE_MATRIX_INVALID(
      31029,
      400,
      FaultFamily.PROMOTION,
      "A special price needs a product, a combination of options once, and the price in the default currency."),
  PROMOTION_AFFILIATES_NOT_ALLOWED(
      31030,
      400,
      FaultFamily.PROMOTION,
      "Special prices cannot be published to the affiliate network."),
  PROMOTION_THRESHOLD_INVALID(
      31031, 400, FaultFamily.PROMOTION, "A price threshold needs an amount."),
  PROMOTION_DISCOUNT_NOT_ALLOWED(
      31033, 400, FaultFamily.PROMOTION, "A promotion with special prices has no discount."),
  PROMOTION_RECURRING_INVALID(
      31032,
      400,
      FaultFamily.PROMOTION,
      "ApplyRecurring is NONE, ALL, or CUSTOM with a RecurringChargesNumber above 0."),
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
  ORDER_PRODUCT_CROSS_SELL_CAMPAIGN_INVALID(
      55201,
      400,
      FaultFamily.ORDER_ITEMS,
      "The cross-sell campaign does not recommend this product now."),
  ORDER_PRODUCT_CROSS_SELL_PARENT_INVALID(
      55201,
      400,
      FaultFamily.ORDER_ITEMS,
      "The product that leads to the cross-sell must be in the campaign and in the cart."),
  ORDER_PRODUCT_UP_SELL_CAMPAIGN_INVALID(
      55201,
      400,
      FaultFamily.ORDER_ITEMS,
      "The up-sell campaign does not recommend this product, quantity and price options now."),
  ORDER_PRODUCT_UP_SELL_PARENT_INVALID(
      55201,
      400,
      FaultFamily.ORDER_ITEMS,
      "The up-sell campaign does not start from this product, quantity and price options."),
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
  ORDER_PRODUCT_SKU_INVALID(
      55201,
      400,
      FaultFamily.ORDER_ITEMS,
      "There is no such SKU, or it stands for another product, quantity, currency or options."),
  ORDER_ADDITIONAL_FIELD_REQUIRED(
      55201, 400, FaultFamily.ORDER_ITEMS, "A required additional field has no value."),
  ORDER_ADDITIONAL_FIELD_INVALID(
      55201, 400, FaultFamily.ORDER_ITEMS, "The value does not fit the additional field."),
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
