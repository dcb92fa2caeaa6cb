package dev.tillgate.sale.cart.api;

import dev.tillgate.foundation.kernel.FaultCode;
import dev.tillgate.foundation.kernel.FaultMark;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** What is in a cart. */
public enum CartFault implements FaultCode {
  ORDER_PRODUCTS_EMPTY("No products have been provided."),
  ORDER_PRODUCTS_TOO_MANY("An order has at most 200 items."),
  ORDER_PRODUCT_CODE_INVALID("Invalid product code."),
  ORDER_PRODUCT_PRICE_STRUCTURE_INVALID("The price structure is not valid."),
  ORDER_PRODUCT_PRICE_AMOUNT_INVALID("The price amount is not valid."),
  ORDER_PRODUCT_PRICE_TYPE_INVALID("The price type is not valid"),
  ORDER_PRODUCT_PRICE_TYPE_BASE_INVALID(
      "The price amount does not need to be set on the base price flow."),
  ORDER_PRODUCT_PRICE_TYPE_DEFAULT_INVALID(
      "The price amount does not need to be set on the default price flow."),
  ORDER_PRODUCT_PRICE_TYPE_CUSTOM_INVALID(
      "The price amount is mandatory to be set on the custom price flow."),
  ORDER_PRODUCT_PRICE_MISSING("The product has no price for this currency and quantity."),
  ORDER_PRODUCT_NAME_INVALID("Name is mandatory when you set IsDynamic to TRUE."),
  ORDER_ITEMS_INVALID("Invalid items. You cannot mix dynamic and catalog products."),
  ORDER_PRODUCT_IS_DYNAMIC_INVALID("Invalid IsDynamic value. Use: TRUE or FALSE."),
  ORDER_PRODUCT_PURCHASE_TYPE_INVALID(
      "Invalid product purchase type. Accepted values: PRODUCT, SHIPPING, COUPON and TAX."),
  ORDER_PRODUCT_PURCHASE_TYPE_NOT_ALLOWED(
      "Accounts with the merchant of record model take dynamic items of type PRODUCT and COUPON only."),
  ORDER_PRODUCT_TAX_CATEGORY_INVALID("There is no tax category with this UUID."),
  ORDER_PRODUCT_TANGIBLE_INVALID("Invalid Tangible value. Use: TRUE or FALSE."),
  ORDER_ITEMS_QUANTITY_INVALID("Item quantity must be between 1 and 99999."),
  ORDER_PRODUCT_PRICE_TYPE_NET_GROSS_INVALID("Invalid price type. Accepted values: NET and GROSS."),
  ORDER_PRODUCT_OPTION_INVALID("The price option does not belong to this product."),
  ORDER_PRODUCT_OPTION_REQUIRED("A required price option is missing."),
  ORDER_PRODUCT_OPTION_SURCHARGE_INVALID("The surcharge is not a valid amount."),
  ORDER_PRODUCT_RECURRING_OPTIONS_INVALID("The recurring options are not valid."),
  ORDER_PRODUCT_RECURRING_OPTIONS_NOT_ALLOWED(
      "Recurring options can be set only for items of type PRODUCT and TAX."),
  ORDER_PRODUCT_EXTRAS_NOT_ALLOWED(
      "Price options and trials can be set only for items of type PRODUCT."),
  ORDER_AFFILIATE_CODE_EMPTY("An affiliate needs an AffiliateCode."),
  ORDER_PRODUCT_TRIAL_INVALID(
      "The trial needs a period of at least one day and a price that is not negative."),
  ORDER_PRODUCT_SUBSCRIPTION_START_DATE_INVALID(
      "The subscription start date is not valid. Use YYYY-MM-DD or YYYY-MM-DD HH:mm:ss."),
  ORDER_PRODUCT_RENEWAL_SUBSCRIPTION_REFERENCE_NOT_FOUND("Subscription reference is invalid."),
  ORDER_CURRENCY_INVALID("The currency is not a known ISO 4217 code."),
  ORDER_CURRENCY_MISMATCH("The order currency must match the payment currency."),
  ORDER_COUNTRY_INVALID("The country is not a known ISO 3166 two-letter code."),
  ORDER_LANGUAGE_INVALID("The language is not a known ISO 639-1 code."),
  ORDER_SOURCE_INVALID("The source has at most 255 characters."),
  ORDER_EXTERNAL_REFERENCE_INVALID("The external reference has at most 100 characters."),
  ORDER_CUSTOMER_IP_INVALID("The customer IP is not a valid address."),
  ORDER_PRODUCT_SKU_INVALID(
      "There is no such SKU, or it stands for another product, quantity, currency or options."),
  ORDER_ADDITIONAL_FIELD_REQUIRED("A required additional field has no value."),
  ORDER_ADDITIONAL_FIELD_INVALID("The value does not fit the additional field."),
  ORDER_PROMOTION_INVALID("The promotion is not valid for this order."),
  ORDER_SHIPPING_METHOD_INVALID("The shop has no shipping method with this code."),
  ORDER_SHIPPING_METHOD_NOT_AVAILABLE(
      "The shipping method does not go to this country or is not offered in this currency.");

  private final Text text;

  CartFault(String message) {
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
    CartFault[] value();
  }
}
