package dev.tillgate.sale.party;

import dev.tillgate.foundation.kernel.FullBuilder;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Somebody who can be reached: a person, perhaps of a company, at an address. */
@FullBuilder
public record Contact(
    @Nullable String firstName,
    @Nullable String lastName,
    @Nullable String company,
    Address address,
    @Nullable String email,
    @Nullable String phone)
    implements ContactBuilder.With {

  /** The same person, for whom no company stands. */
  public Contact privately() {
    return withCompany(null);
  }

  /** The same with the country's code in lower case, as orders keep it. */
  public Contact lowerCountry() {
    String country = address.country();
    return country == null
        ? this
        : withAddress(address.withCountry(country.strip().toLowerCase(Locale.ROOT)));
  }
}
