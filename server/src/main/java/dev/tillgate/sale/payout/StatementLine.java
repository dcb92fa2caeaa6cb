package dev.tillgate.sale.payout;

import dev.tillgate.foundation.kernel.Amounts;
import dev.tillgate.foundation.ledger.PayoutBooks.Money;
import dev.tillgate.sale.payout.api.InvoiceCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * What is stated to be paid to the merchant or, where it is negative, kept: an invoice of a payout.
 *
 * @param number counted per merchant
 * @param paid what transfers that stand have covered of it
 * @param source what it states of the books, in the currency of the orders; null where a statement
 *     or a person made it
 */
record StatementLine(
    int number,
    String reference,
    InvoiceCode code,
    String description,
    LocalDate date,
    Money money,
    BigDecimal paid,
    @Nullable Money source) {
  /** What the references of our own lines begin with. */
  static final String PREFIX = "TG";

  /** A line that nothing has been paid of. */
  static StatementLine unpaid(
      int number,
      InvoiceCode code,
      String description,
      LocalDate date,
      Money money,
      @Nullable Money source) {
    String reference = "%s%05d".formatted(PREFIX, number);
    BigDecimal nothing = Amounts.zero(money.currency());
    return new StatementLine(number, reference, code, description, date, money, nothing, source);
  }

  CurrencyUnit currency() {
    return money.currency();
  }

  /** What is not covered of it. */
  BigDecimal open() {
    return money.amount().subtract(paid);
  }

  /** The line with more of it covered. */
  StatementLine covered(BigDecimal more) {
    return new StatementLine(
        number, reference, code, description, date, money, paid.add(more), source);
  }

  /** What entries in the books say that they are about. */
  String about() {
    return "line " + reference;
  }
}
