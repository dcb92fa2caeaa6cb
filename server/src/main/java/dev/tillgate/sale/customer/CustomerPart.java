package dev.tillgate.sale.customer;

import dev.tillgate.foundation.kernel.Countries;
import dev.tillgate.foundation.shopfile.ShopFile;
import dev.tillgate.sale.party.api.BillingDetails;
import dev.tillgate.sale.party.api.BillingDetailsBuilder;
import java.util.Locale;
import org.apache.commons.validator.routines.EmailValidator;
import org.jspecify.annotations.Nullable;

/** A customer account with a reference of the file's choice. */
public record CustomerPart(
    long reference,
    @Nullable String externalReference,
    String firstName,
    String lastName,
    String email,
    String country,
    @Nullable String state,
    @Nullable String city,
    @Nullable String address,
    @Nullable String zip,
    @Nullable String phone,
    @Nullable String company) {
  private static final long FIRST_OF_SYSTEM = 700_000_000L;

  public CustomerPart {
    ShopFile.require(Countries.known(country), country + " is not a country code");
    ShopFile.require(
        EmailValidator.getInstance().isValid(email), email + " is not an e-mail address");
    ShopFile.require(
        reference > 0 && reference < FIRST_OF_SYSTEM,
        "a customer reference is below " + FIRST_OF_SYSTEM + ", where the system's own begin");
  }

  /** Who buys, and where. */
  public BillingDetails billing() {
    return BillingDetailsBuilder.builder()
        .firstName(firstName)
        .lastName(lastName)
        .company(company)
        .countryCode(country.toUpperCase(Locale.ROOT))
        .state(state)
        .city(city)
        .address1(address)
        .zip(zip)
        .email(email)
        .phone(phone)
        .build();
  }
}
