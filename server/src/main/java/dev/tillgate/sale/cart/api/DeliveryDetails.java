package dev.tillgate.sale.cart.api;

import dev.tillgate.foundation.kernel.Builder;
import org.jspecify.annotations.Nullable;

/** Who receives. */
@Builder
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
    @Nullable String phone)
    implements DeliveryDetailsBuilder.With {

  /** The buyer as the receiver; the company stays with the bill. */
  public static DeliveryDetails of(BillingDetails billing) {
    return DeliveryDetailsBuilder.builder()
        .firstName(billing.firstName())
        .lastName(billing.lastName())
        .countryCode(billing.countryCode())
        .state(billing.state())
        .city(billing.city())
        .address1(billing.address1())
        .address2(billing.address2())
        .zip(billing.zip())
        .email(billing.email())
        .phone(billing.phone())
        .build();
  }
}
