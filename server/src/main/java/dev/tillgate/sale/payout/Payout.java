package dev.tillgate.sale.payout;

import dev.tillgate.foundation.ledger.PayoutBooks.Money;
import dev.tillgate.sale.payout.api.PayoutMethod;
import dev.tillgate.sale.payout.api.PayoutStatus;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A transfer to the merchant, or a balance that was carried over.
 *
 * @param number counted per merchant
 * @param date when it was made
 * @param parts what it covers
 */
record Payout(
    int number,
    String reference,
    LocalDate date,
    PayoutMethod method,
    Money money,
    PayoutStatus status,
    int version,
    List<Part> parts) {
  /** What the references of our own payouts begin with. */
  static final String PREFIX = "PAYOUT-";

  /** What a payout covers of a line. */
  record Part(StatementLine line, BigDecimal amount) {}

  /** The same payout with what it covers. */
  Payout covering(List<Part> all) {
    return new Payout(number, reference, date, method, money, status, version, all);
  }

  /** What entries in the books say that they are about. */
  String about() {
    return "payout " + reference;
  }
}
