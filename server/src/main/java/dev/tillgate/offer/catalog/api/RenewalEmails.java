package dev.tillgate.offer.catalog.api;

import org.jspecify.annotations.Nullable;

/**
 * Which emails remind of a renewal. Source: page "Product" 6.0.
 *
 * @param type GLOBAL for those of the account; then the settings of a request do not count
 */
public record RenewalEmails(
    @ProductFault.Of(ProductFault.PRODUCT_RENEWAL_EMAILS_INVALID) @Nullable SettingType type,
    @Nullable RenewalSettings settings) {

  /** The emails of an account that has not chosen its own. */
  public static final RenewalEmails GLOBAL =
      new RenewalEmails(
          SettingType.GLOBAL,
          new RenewalSettings(
              new RenewalDays(true, true, true, false, true, false, false),
              new RenewalDays(false, false, true, false, false, false, false)));

  /** Emails for subscriptions that shoppers renew, and for those that renew by themselves. */
  public record RenewalSettings(
      @Nullable RenewalDays manualRenewal, @Nullable RenewalDays automaticRenewal) {}

  /** The days around the expiration on which an email is sent. */
  public record RenewalDays(
      @Nullable Boolean before30Days,
      @Nullable Boolean before15Days,
      @Nullable Boolean before7Days,
      @Nullable Boolean before1Day,
      @Nullable Boolean onExpirationDate,
      @Nullable Boolean after5Days,
      @Nullable Boolean after15Days) {}
}
