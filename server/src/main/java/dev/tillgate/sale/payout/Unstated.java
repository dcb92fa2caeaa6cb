package dev.tillgate.sale.payout;

import dev.tillgate.foundation.kernel.Amounts;
import dev.tillgate.foundation.ledger.Ledger.Owed;
import dev.tillgate.foundation.ledger.PayoutBooks.Money;
import dev.tillgate.sale.payout.StatementStore.Stated;
import dev.tillgate.sale.payout.api.InvoiceCode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;

/**
 * What the books owe to the merchant and no line states. It is the difference of two sums over all
 * time, so that what was booked late, for a period that had been closed, comes with the next. Pure.
 */
record Unstated(InvoiceCode code, Money money) {

  private record Key(InvoiceCode code, String currency) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      return Comparator.comparing(Key::code).thenComparing(Key::currency).compare(this, other);
    }
  }

  /** In the order of the codes and currencies, without what is nothing. */
  static List<Unstated> of(List<Owed> booked, List<Stated> stated) {
    Map<Key, BigDecimal> sums = new TreeMap<>();
    for (Owed owed : booked) {
      BookedCodes.of(owed.kind())
          .ifPresent(
              code -> sums.merge(new Key(code, owed.currency()), owed.amount(), BigDecimal::add));
    }
    for (Stated line : stated) {
      Key key = new Key(line.code(), line.money().currency().getCode());
      sums.merge(key, line.money().amount().negate(), BigDecimal::add);
    }
    List<Unstated> all = new ArrayList<>();
    sums.forEach(
        (key, sum) -> {
          if (sum.signum() != 0) {
            CurrencyUnit currency = Amounts.recordedCurrency(key.currency()).orElseThrow();
            all.add(new Unstated(key.code(), new Money(currency, Amounts.round(sum, currency))));
          }
        });
    return List.copyOf(all);
  }
}
