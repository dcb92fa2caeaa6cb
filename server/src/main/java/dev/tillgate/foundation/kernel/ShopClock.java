package dev.tillgate.foundation.kernel;

import java.time.Instant;

/**
 * What time it is in a shop. Live shops follow the wall clock; the clock of a sandbox shop may be
 * ahead or frozen. Domain code asks nobody else.
 */
public interface ShopClock {
  /**
   * The present instant in the shop of this merchant, in whole microseconds as the books keep it.
   */
  Instant now(long merchantId);
}
