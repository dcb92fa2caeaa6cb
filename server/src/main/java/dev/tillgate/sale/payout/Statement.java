package dev.tillgate.sale.payout;

import dev.tillgate.foundation.ledger.PayoutBooks.Money;
import dev.tillgate.foundation.persistence.WriteBatch;
import dev.tillgate.sale.payout.Payout.Part;
import dev.tillgate.sale.payout.api.InvoiceCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * The lines that are open when a period ends: those that are carried over and those that are drawn
 * up now. Lives as long as the act that closes the period.
 */
final class Statement {
  private final LocalDate day;
  private final List<StatementLine> lines;
  private final Set<Integer> fresh = new HashSet<>();
  private final Map<Integer, BigDecimal> covered = new HashMap<>();
  private int last;

  /**
   * A statement that nothing has been drawn up in yet.
   *
   * @param open what is carried over
   * @param last the number of the last line there is
   */
  Statement(LocalDate day, List<StatementLine> open, int last) {
    this.day = day;
    this.lines = new ArrayList<>(open);
    this.last = last;
  }

  LocalDate day() {
    return day;
  }

  /** What entries in the books say that they are about. */
  String about() {
    return "statement " + day;
  }

  /** Draws up a line. */
  StatementLine add(InvoiceCode code, String description, Money money, @Nullable Money source) {
    StatementLine line = StatementLine.unpaid(++last, code, description, day, money, source);
    lines.add(line);
    fresh.add(line.number());
    return line;
  }

  /** The currencies of the lines. */
  List<CurrencyUnit> currencies() {
    return lines.stream()
        .map(StatementLine::currency)
        .distinct()
        .sorted(Comparator.comparing(CurrencyUnit::getCode))
        .toList();
  }

  /** The lines in a currency of which something is open. */
  List<StatementLine> open(CurrencyUnit currency) {
    return lines.stream()
        .filter(line -> line.currency().equals(currency) && line.open().signum() != 0)
        .toList();
  }

  /** What has been drawn up now under a code, in a currency. */
  BigDecimal drawnUp(InvoiceCode code, CurrencyUnit currency) {
    return lines.stream()
        .filter(line -> fresh.contains(line.number()))
        .filter(line -> line.code() == code && line.currency().equals(currency))
        .map(line -> line.money().amount())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Covers lines by parts of a transfer. */
  void cover(List<Part> parts) {
    parts.forEach(part -> covered.merge(part.line().number(), part.amount(), BigDecimal::add));
  }

  /** Writes what was drawn up and covered. */
  void write(WriteBatch batch, StatementStore store) {
    for (StatementLine line : lines) {
      BigDecimal more = covered.get(line.number());
      if (fresh.contains(line.number())) {
        store.insert(batch, more == null ? line : line.covered(more));
      } else if (more != null) {
        store.cover(batch, line, more);
      }
    }
  }
}
