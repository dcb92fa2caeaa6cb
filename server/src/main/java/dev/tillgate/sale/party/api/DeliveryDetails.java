package dev.tillgate.sale.party.api;

import dev.tillgate.gate.operation.shape.EmptyTextsBefore4;
import dev.tillgate.sale.party.Address;
import dev.tillgate.sale.party.Contact;
import org.jspecify.annotations.Nullable;

/** Who receives. */
@EmptyTextsBefore4
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

  /** The receiver that is meant. */
  public Contact toContact() {
    Address address = new Address(countryCode, state, city, address1, address2, zip);
    return new Contact(firstName, lastName, company, address, email, phone);
  }

  /** A receiver as the API shows one. */
  public static DeliveryDetails of(Contact contact) {
    Address address = contact.address();
    return new DeliveryDetails(
        contact.firstName(),
        contact.lastName(),
        contact.company(),
        address.country(),
        address.state(),
        address.city(),
        address.street(),
        address.street2(),
        address.zip(),
        contact.email(),
        contact.phone());
  }
}
