package dev.tillgate.sale.purchase;

import org.jspecify.annotations.Nullable;

/** How tangible goods travel. */
public record Sending(@Nullable Method method) {

  /** A shipping method of the shop; what is said of the parcel is only given back. */
  public record Method(
      @Nullable String code,
      @Nullable String trackingUrl,
      @Nullable String trackingNumber,
      @Nullable String comment) {}
}
