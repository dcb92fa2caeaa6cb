package dev.tillgate.sale.payment;

import dev.tillgate.sale.payment.port.Attempt;
import dev.tillgate.sale.payment.port.AttemptStatus;
import dev.tillgate.sale.payment.port.GatewayOutcome;

/**
 * An outcome of an attempt, whichever way it came: as an answer, by a callback, or by asking again.
 *
 * @param before the attempt until now
 * @param after the attempt with the outcome
 */
public record Told(Attempt before, Attempt after, GatewayOutcome outcome) {

  /** Whether it says anything new; the first to say it counts. */
  public boolean isNews() {
    return before.status() != after.status();
  }

  /** Whether what was asked for has been done. */
  public boolean isApproved() {
    return after.status() == AttemptStatus.APPROVED;
  }

  /** Whether it will not be done. */
  public boolean isRefused() {
    return after.status() == AttemptStatus.DECLINED || after.status() == AttemptStatus.LOST;
  }
}
