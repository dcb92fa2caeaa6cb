package dev.tillgate.sale.payout;

import dev.tillgate.foundation.merchant.Merchant;
import java.time.Instant;

/**
 * The period that a merchant is in.
 *
 * @param endsAt the first instant after it
 * @param version how often terms or period have changed; due work for another one is void
 */
record OpenPeriod(PayoutTerms terms, Instant beginsAt, Instant endsAt, int version) {

  /** The first period of a merchant. */
  static OpenPeriod first(PayoutTerms terms, Merchant merchant, Instant now) {
    return new OpenPeriod(terms, now, end(terms, merchant, now), 1);
  }

  /** The same period by other terms; it ends at another time only where the length changes. */
  OpenPeriod by(PayoutTerms other, Merchant merchant, Instant now) {
    boolean sameLength = other.period() == terms.period();
    return new OpenPeriod(
        other, beginsAt, sameLength ? endsAt : end(other, merchant, now), version + 1);
  }

  /** The period behind this one. */
  OpenPeriod next(Merchant merchant) {
    return new OpenPeriod(terms, endsAt, end(terms, merchant, endsAt), version + 1);
  }

  private static Instant end(PayoutTerms terms, Merchant merchant, Instant within) {
    return merchant.instant(terms.period().end(merchant.day(within)).atStartOfDay());
  }
}
