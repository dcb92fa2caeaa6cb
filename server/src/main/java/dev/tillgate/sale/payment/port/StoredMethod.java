package dev.tillgate.sale.payment.port;

import org.jspecify.annotations.Nullable;

/**
 * A means of payment that a gateway keeps.
 *
 * @param token what the gateway calls it
 * @param customer whose it is there; null where the gateway keeps no customers
 */
public record StoredMethod(String token, @Nullable String customer) implements Instrument {}
