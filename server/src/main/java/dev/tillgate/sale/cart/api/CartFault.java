package dev.tillgate.sale.cart.api;

import dev.tillgate.foundation.kernel.FaultCode;
import dev.tillgate.foundation.kernel.FaultMark;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** What is in a cart. */
public enum CartFault implements FaultCode {
  ORDER_PRODUCTS_EMPTY(55201, 400, "No products have been provided."),
  ORDER_PRODUCTS_TOO_MANY(55201, 400, "An order has at most 200 items."),
  ORDER_PRODUCT_CODE_INVALID(55201, 400, "Invalid product code."),
  ORDER_PRODUCT_PRICE_STRUCTURE_INVALID(55201, 400, "The price structure is not valid."),
  ORDER_PRODUCT_PRICE_AMOUNT_INVALID(55201, 400, "The price amount is not valid."),
  ORDER_PRODUCT_PRICE_TYPE_INVALID(55201, 400, "The price type is not valid"),
  ORDER_PRODUCT_PRICE_TYPE_BASE_INVALID(
      55201, 400, "The price amount does not need to be set on the base price flow."),
  ORDER_PRODUCT_PRICE_TYPE_DEFAULT_INVALID(
      55201, 400, "The price amount does not need to be set on the default price flow."),
  ORDER_PRODUCT_PRICE_TYPE_CUSTOM_INVALID(
      55201, 400, "The price amount is mandatory to be set on the custom price flow."),
  ORDER_PRODUCT_PRICE_MISSING(
      55201, 400, "The product has no price for this currency and quantity."),
  ORDER_PRODUCT_NAME_INVALID(55201, 400, "Name is mandatory when you set IsDynamic to TRUE."),
  ORDER_ITEMS_INVALID(55201, 400, "Invalid items. You cannot mix dynamic and catalog products."),
  ORDER_PRODUCT_IS_DYNAMIC_INVALID(55201, 400, "Invalid IsDynamic value. Use: TRUE or FALSE."),
  ORDER_PRODUCT_PURCHASE_TYPE_INVALID(
      55201,
      400,
      "Invalid product purchase type. Accepted values: PRODUCT, SHIPPING, COUPON and TAX."),
  ORDER_PRODUCT_PURCHASE_TYPE_NOT_ALLOWED(
      55201,
      400,
      "Accounts with the merchant of record model take dynamic items of type PRODUCT and COUPON only."),
  ORDER_PRODUCT_TAX_CATEGORY_INVALID(55201, 400, "There is no tax category with this UUID."),
  ORDER_PRODUCT_TANGIBLE_INVALID(55201, 400, "Invalid Tangible value. Use: TRUE or FALSE."),
  ORDER_ITEMS_QUANTITY_INVALID(55201, 400, "Item quantity must be between 1 and 99999."),
  ORDER_PRODUCT_PRICE_TYPE_NET_GROSS_INVALID(
      55201, 400, "Invalid price type. Accepted values: NET and GROSS."),
  ORDER_PRODUCT_OPTION_INVALID(55201, 400, "The price option does not belong to this product."),
  ORDER_PRODUCT_OPTION_REQUIRED(55201, 400, "A required price option is missing."),
  ORDER_PRODUCT_OPTION_SURCHARGE_INVALID(55201, 400, "The surcharge is not a valid amount."),
  ORDER_PRODUCT_RECURRING_OPTIONS_INVALID(55201, 400, "The recurring options are not valid."),
  ORDER_PRODUCT_RECURRING_OPTIONS_NOT_ALLOWED(
      55201, 400, "Recurring options can be set only for items of type PRODUCT and TAX."),
  ORDER_PRODUCT_TRIAL_INVALID(
      55201, 400, "The trial needs a period of at least one day and a price that is not negative."),
  ORDER_PRODUCT_SUBSCRIPTION_START_DATE_INVALID(
      55201,
      400,
      "The subscription start date is not valid. Use YYYY-MM-DD or YYYY-MM-DD HH:mm:ss."),
  ORDER_PRODUCT_RENEWAL_SUBSCRIPTION_REFERENCE_NOT_FOUND(
      55201, 400, "Subscription reference is invalid."),
  ORDER_CURRENCY_INVALID(55201, 400, "The currency is not a known ISO 4217 code."),
  ORDER_CURRENCY_MISMATCH(55201, 400, "The order currency must match the payment currency."),
  ORDER_COUNTRY_INVALID(55201, 400, "The country is not a known ISO 3166 two-letter code."),
  ORDER_LANGUAGE_INVALID(55201, 400, "The language is not a known ISO 639-1 code."),
  ORDER_SOURCE_INVALID(55201, 400, "The source has at most 255 characters."),
  ORDER_EXTERNAL_REFERENCE_INVALID(
      55201, 400, "The external reference has at most 100 characters."),
  ORDER_CUSTOMER_IP_INVALID(55201, 400, "The customer IP is not a valid address."),
  ORDER_PRODUCT_SKU_INVALID(
      55201,
      400,
      "There is no such SKU, or it stands for another product, quantity, currency or options."),
  ORDER_ADDITIONAL_FIELD_REQUIRED(55201, 400, "A required additional field has no value."),
  ORDER_ADDITIONAL_FIELD_INVALID(55201, 400, "The value does not fit the additional field."),
  ORDER_PROMOTION_INVALID(55201, 400, "The promotion is not valid for this order."),
  ORDER_SHIPPING_METHOD_INVALID(55201, 400, "The shop has no shipping method with this code."),
  ORDER_SHIPPING_METHOD_NOT_AVAILABLE(
      55201,
      400,
      "The shipping method does not go to this country or is not offered in this currency.");

  CartFault(int number, int status, String message) {
    says(number, status, message);
  }

  /** Faults that an operation may answer with, or the one of a value that does not fit. */
  @FaultMark
  @Retention(RetentionPolicy.RUNTIME)
  public @interface Of {
    CartFault[] value();
  }
}
