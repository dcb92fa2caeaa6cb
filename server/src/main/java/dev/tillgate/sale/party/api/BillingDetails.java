package dev.tillgate.sale.party.api;

import dev.tillgate.foundation.kernel.Builder;
import dev.tillgate.gate.operation.shape.EmptyTextsBefore4;
import dev.tillgate.sale.party.Address;
import dev.tillgate.sale.party.Buyer;
import dev.tillgate.sale.party.Contact;
import org.jspecify.annotations.Nullable;

/** Who pays. */
@Builder
@EmptyTextsBefore4
public record BillingDetails(
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
    @Nullable String phone,
    @Nullable String fiscalCode,
    @Nullable String taxOffice,
    @Nullable String taxExemptionId) {

  /** The buyer that is meant. */
  public Buyer toBuyer() {
    Address address = new Address(countryCode, state, city, address1, address2, zip);
    return new Buyer(
        new Contact(firstName, lastName, company, address, email, phone),
        fiscalCode,
        taxOffice,
        taxExemptionId);
  }

  /** A buyer as the API shows one. */
  public static BillingDetails of(Buyer buyer) {
    Contact contact = buyer.contact();
    Address address = contact.address();
    return BillingDetailsBuilder.builder()
        .firstName(contact.firstName())
        .lastName(contact.lastName())
        .company(contact.company())
        .countryCode(address.country())
        .state(address.state())
        .city(address.city())
        .address1(address.street())
        .address2(address.street2())
        .zip(address.zip())
        .email(contact.email())
        .phone(contact.phone())
        .fiscalCode(buyer.fiscalCode())
        .taxOffice(buyer.taxOffice())
        .taxExemptionId(buyer.taxExemptionId())
        .build();
  }
}
