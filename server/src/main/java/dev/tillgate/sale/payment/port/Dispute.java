package dev.tillgate.sale.payment.port;

import java.math.BigDecimal;
import java.time.Instant;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * A charge that its card holder disputes.
 *
 * @param name what the gateway calls it
 * @param reason the card network's code, or the gateway's word where it tells no code
 * @param respondBy until when it can be answered; null where that is not told
 */
public record Dispute(
    String gateway,
    String name,
    long refNo,
    long paymentId,
    Status status,
    String reason,
    BigDecimal amount,
    CurrencyUnit currency,
    @Nullable Instant respondBy) {

  /** How far a dispute has come; it never goes back. */
  public enum Status {
    /** The merchant may answer. */
    OPEN,
    /** It has been answered; the bank decides. */
    ANSWERED,
    WON,
    LOST;

    /** Whether the bank has decided. */
    public boolean isFinal() {
      return this == WON || this == LOST;
    }
  }

  /** The same at another status. */
  public Dispute at(Status other) {
    return new Dispute(gateway, name, refNo, paymentId, other, reason, amount, currency, respondBy);
  }

  /** Whether it goes on from where it stood. */
  public boolean isAfter(@Nullable Dispute before) {
    return before == null || (!before.status.isFinal() && status.compareTo(before.status) > 0);
  }
}
