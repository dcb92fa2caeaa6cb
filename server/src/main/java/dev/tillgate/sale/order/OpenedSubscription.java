package dev.tillgate.sale.order;

import java.time.Instant;

/** A subscription that a line of an order has opened. */
public record OpenedSubscription(
    long refNo,
    int lineNo,
    String reference,
    Instant purchasedAt,
    Instant startsAt,
    Instant expiresAt,
    boolean lifetime,
    boolean trial,
    boolean enabled,
    boolean recurringEnabled,
    int version) {

  /** The same once it is over. */
  public OpenedSubscription closed() {
    return new OpenedSubscription(
        refNo,
        lineNo,
        reference,
        purchasedAt,
        startsAt,
        expiresAt,
        lifetime,
        trial,
        false,
        false,
        version + 1);
  }
}
