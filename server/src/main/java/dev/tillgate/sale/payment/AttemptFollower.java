package dev.tillgate.sale.payment;

import dev.tillgate.foundation.merchant.Moment;
import dev.tillgate.foundation.persistence.WriteBatch;
import dev.tillgate.sale.payment.port.AttemptKind;
import java.util.Set;

/**
 * Does in other modules what follows from the outcome of one kind of attempt. A module that begins
 * attempts of a kind brings the follower of it, as outcomes may also come by a callback, on another
 * node, or after a restart.
 */
public interface AttemptFollower {
  /** The kinds whose outcomes it follows; each has at most one follower. */
  Set<AttemptKind> follows();

  /**
   * Adds to the batch what follows. Called only when there is news of the attempt; with the batch
   * nothing happens if somebody else told it first, and the body is run again. What was taken for
   * lost may turn out approved, so an attempt can be followed twice.
   */
  void follow(WriteBatch batch, Moment moment, Told told);
}
