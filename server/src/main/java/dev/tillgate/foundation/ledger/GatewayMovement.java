package dev.tillgate.foundation.ledger;

import java.math.BigDecimal;
import java.util.Locale;

/**
 * Money that a gateway moved for an order, by the books or by the gateway's own list.
 *
 * @param amount above zero
 * @param fee what the gateway kept of it
 * @param line where it stands in the list; 0 in the books
 */
public record GatewayMovement(
    String reference,
    MovementType type,
    BigDecimal amount,
    String currency,
    BigDecimal fee,
    int line) {

  /** What moved it. */
  public enum MovementType {
    CHARGE,
    REFUND,
    DISPUTE,
    DISPUTE_WON
  }

  /** The same for people. */
  String text() {
    return "order %s, %s %s %s"
        .formatted(
            reference,
            type.name().toLowerCase(Locale.ROOT).replace('_', ' '),
            amount.toPlainString(),
            currency);
  }

  /** Where it stands, for people. */
  String place() {
    return line == 0 ? text() : "line %d, %s".formatted(line, text());
  }
}
