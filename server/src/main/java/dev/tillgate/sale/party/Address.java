package dev.tillgate.sale.party;

import dev.tillgate.foundation.kernel.FullBuilder;
import org.jspecify.annotations.Nullable;

/**
 * A postal address.
 *
 * @param country ISO 3166, two letters, in any case
 */
@FullBuilder
public record Address(
    @Nullable String country,
    @Nullable String state,
    @Nullable String city,
    @Nullable String street,
    @Nullable String street2,
    @Nullable String zip)
    implements AddressBuilder.With {}
