package dev.tillgate.foundation.merchant;

import dev.tillgate.foundation.persistence.WriteBatch;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Who sells, and what time it is in the shop: asked once when an act begins, and handed down, so
 * that all of the act happens at one instant and by the same settings.
 *
 * @param now shop time, in whole microseconds
 */
public record Moment(Merchant merchant, Instant now) {

  /** The merchant's id. */
  public long merchantId() {
    return merchant.id();
  }

  /** The day in the account's zone. */
  public LocalDate today() {
    return merchant.day(now);
  }

  /** An empty batch for what the act writes. */
  public WriteBatch batch() {
    return new WriteBatch(merchant.id(), now);
  }
}
