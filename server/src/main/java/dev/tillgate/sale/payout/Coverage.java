package dev.tillgate.sale.payout;

import dev.tillgate.sale.payout.Payout.Part;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * How an amount that is transferred covers lines: what the merchant owes is taken off wholly, and
 * what is owed to the merchant is paid in the order of the lines as far as the amount goes. Pure.
 *
 * @param parts what lines get that get something; together the amount
 * @param isWhole whether nothing stays open
 */
record Coverage(List<Part> parts, boolean isWhole) {

  /**
   * The coverage of open lines.
   *
   * @param amount above zero, at most what is open of all
   */
  static Coverage of(List<StatementLine> lines, BigDecimal amount) {
    BigDecimal left = amount;
    for (StatementLine line : lines) {
      left = left.subtract(line.open().min(BigDecimal.ZERO));
    }
    List<Part> parts = new ArrayList<>();
    boolean isWhole = true;
    for (StatementLine line : lines) {
      BigDecimal part = line.open().min(left);
      if (line.open().signum() > 0) {
        left = left.subtract(part);
      }
      isWhole &= part.compareTo(line.open()) == 0;
      if (part.signum() != 0) {
        parts.add(new Part(line, part));
      }
    }
    return new Coverage(List.copyOf(parts), isWhole);
  }
}
