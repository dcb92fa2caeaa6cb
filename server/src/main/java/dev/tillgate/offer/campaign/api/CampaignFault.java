package dev.tillgate.offer.campaign.api;

import dev.tillgate.foundation.kernel.FaultCode;
import dev.tillgate.foundation.kernel.FaultMark;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Cross-sell and up-sell campaigns. */
public enum CampaignFault implements FaultCode {
  CAMPAIGN_NOT_FOUND(33001, 404, "There is no such campaign."),
  CAMPAIGN_NAME_INVALID(
      33002,
      400,
      "The campaign name is mandatory, with at most 255 characters for cross-sell and 500 for up-sell."),
  CAMPAIGN_DATE_INVALID(33003, 400, "The date is not valid. Use YYYY-MM-DD."),
  CAMPAIGN_DATES_REVERSED(33004, 400, "The campaign ends before it starts."),
  CAMPAIGN_STATUS_INVALID(
      33005,
      400,
      "Invalid status. Accepted values: ACTIVE and INACTIVE for cross-sell; Enabled, Disabled and Expired for up-sell."),
  CAMPAIGN_DISPLAY_TYPE_INVALID(
      33006,
      400,
      "Invalid display type. Accepted values: cart, review and finish for cross-sell; overlay and interstitial for up-sell."),
  CAMPAIGN_LANGUAGE_INVALID(33007, 400, "The language is not a known ISO 639-1 code."),
  CAMPAIGN_PRODUCTS_EMPTY(
      33008,
      400,
      "A campaign needs the product that leads to it and the product that it recommends."),
  CAMPAIGN_PRODUCTS_TOO_MANY(33009, 400, "A campaign takes at most 200 products on each side."),
  CAMPAIGN_PRODUCT_NOT_FOUND(33010, 400, "There is no product with this code."),
  CAMPAIGN_PRODUCT_REPEATED(33011, 400, "The product stands in the list twice."),
  CAMPAIGN_PRODUCT_RECOMMENDS_ITSELF(33012, 400, "A product cannot recommend itself."),
  CAMPAIGN_QUANTITY_INVALID(33013, 400, "The quantity is between 0 (any) and 99999."),
  CAMPAIGN_OPTION_INVALID(33014, 400, "The price option does not belong to this product."),
  CAMPAIGN_DISCOUNT_TYPE_INVALID(
      33015, 400, "Invalid discount type. Accepted values: PERCENT, and for up-sell also FIXED."),
  CAMPAIGN_DISCOUNT_INVALID(
      33016,
      400,
      "The discount is mandatory: between 0 and 100 percent, or an amount in one currency or more."),
  CAMPAIGN_DISCOUNT_AMOUNT_INVALID(
      33017, 400, "The discount amount is not valid: a number that is not negative."),
  CAMPAIGN_DISCOUNT_CURRENCY_INVALID(
      33018,
      400,
      "The currency is not a known ISO 4217 code, stands there twice or has no amount.");

  private final Text text;

  CampaignFault(int number, int status, String message) {
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
    CampaignFault[] value();
  }
}
