package dev.tillgate.foundation.merchant;

import dev.tillgate.foundation.persistence.StoredForm;

/**
 * What holds for a merchant's orders.
 *
 * @param pendingDays how long an order waits for its payment, in days of shop time
 * @param refundDays how long after it was finished an order may be refunded, in days of shop time
 * @param repeats what becomes of an order whose external reference has been used
 */
public record OrderRules(int pendingDays, int refundDays, Repeats repeats) {
  /** Unless the merchant says otherwise. */
  public static final OrderRules USUAL = new OrderRules(30, 180, Repeats.OFF);

  static final StoredForm<OrderRules> FORM = StoredForm.of("order-rules", OrderRules.class);

  /** What becomes of an order whose external reference stands on another one. */
  public enum Repeats {
    /** It is placed. */
    OFF,
    /** It is placed, and its history tells of the other one. */
    WARN,
    /** One that is equal is not placed again: it is answered with the first. */
    REPLAY
  }
}
