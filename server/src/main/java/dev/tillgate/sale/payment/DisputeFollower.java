package dev.tillgate.sale.payment;

import dev.tillgate.foundation.merchant.Moment;
import dev.tillgate.foundation.persistence.WriteBatch;
import dev.tillgate.sale.payment.port.Dispute;
import org.jspecify.annotations.Nullable;

/** Does in other modules what follows when a dispute is opened, answered, won or lost. */
@FunctionalInterface
public interface DisputeFollower {
  /**
   * Adds to the batch what follows.
   *
   * @param before as it stood; null for a new one
   */
  void follow(WriteBatch batch, Moment moment, @Nullable Dispute before, Dispute after);
}
