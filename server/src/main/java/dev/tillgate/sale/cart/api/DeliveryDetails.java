package dev.tillgate.sale.cart.api;

import org.jspecify.annotations.Nullable;

/** Who receives. */
public record DeliveryDetails(
    @Nullable String firstName,
    @Nullable String lastName,
    @Nullable String company,
    @Nullable String countryCode,
    @Nullable String state,
    @Nullable String city,
    @Nullable String address1,
    @Nullable String address2,
    @Nullable String zip,
    @Nullable String email,
    @Nullable String phone) {

  /** The buyer as the receiver; the company stays with the bill. */
  public static DeliveryDetails of(BillingDetails billing) {
    return new DeliveryDetails(
        billing.firstName(),
        billing.lastName(),
        null,
        billing.countryCode(),
        billing.state(),
        billing.city(),
        billing.address1(),
        billing.address2(),
        billing.zip(),
        billing.email(),
        billing.phone());
  }
}
