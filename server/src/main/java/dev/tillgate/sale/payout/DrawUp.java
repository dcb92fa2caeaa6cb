package dev.tillgate.sale.payout;

import dev.tillgate.foundation.kernel.Amounts;
import dev.tillgate.foundation.ledger.Ledger;
import dev.tillgate.foundation.ledger.PayoutBooks;
import dev.tillgate.foundation.ledger.PayoutBooks.Money;
import dev.tillgate.foundation.merchant.Moment;
import dev.tillgate.foundation.persistence.WriteBatch;
import dev.tillgate.sale.payout.PayoutRates.Exchanged;
import dev.tillgate.sale.payout.api.InvoiceCode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.springframework.stereotype.Component;

/** Draws up the statement of a period from the books, in the currency of the payout. */
@Component
class DrawUp {
  private static final BigDecimal HUNDRED = new BigDecimal(100);

  private final Ledger ledger;
  private final PayoutBooks books;
  private final StatementStore store;
  private final PayoutRates rates;

  DrawUp(Ledger ledger, PayoutBooks books, StatementStore store, PayoutRates rates) {
    this.ledger = ledger;
    this.books = books;
    this.store = store;
    this.rates = rates;
  }

  /** The statement with all that is open; what it moves in the books is added to the batch. */
  Statement statement(WriteBatch batch, Moment moment, OpenPeriod period) {
    long merchantId = moment.merchantId();
    Statement statement =
        new Statement(moment.today(), store.open(merchantId), store.last(merchantId));
    // Before the new ones are held, as these are never due at once.
    List<Money> due =
        store.held(merchantId, moment.today().minusDays(period.terms().reserveDays()));
    state(batch, moment, period, statement);
    release(batch, statement, due);
    hold(batch, period.terms(), statement);
    return statement;
  }

  /** States what the books owe; what cannot be exchanged yet waits for a later period. */
  private void state(WriteBatch batch, Moment moment, OpenPeriod period, Statement statement) {
    List<Ledger.Owed> booked = ledger.owed(moment.merchantId(), Instant.EPOCH, period.endsAt());
    CurrencyUnit currency = period.terms().currency();
    Map<CurrencyUnit, List<Money>> exchanged = new TreeMap<>();
    for (Unstated unstated : Unstated.of(booked, store.stated(moment.merchantId()))) {
      Money source = unstated.money();
      Optional<Exchanged> due = rates.exchange(source, currency, statement.day());
      if (due.isPresent()) {
        String description = description(moment, period, unstated, due.get());
        StatementLine line = statement.add(unstated.code(), description, due.get().money(), source);
        exchanged.computeIfAbsent(source.currency(), _ -> new ArrayList<>()).add(source);
        exchanged.get(source.currency()).add(line.money());
      }
    }
    exchanged.remove(currency);
    exchanged.forEach(
        (from, pairs) ->
            books.exchanged(batch, statement.about(), sum(from, pairs), sum(currency, pairs)));
  }

  private static Money sum(CurrencyUnit currency, List<Money> all) {
    return new Money(
        currency,
        all.stream()
            .filter(money -> money.currency().equals(currency))
            .map(Money::amount)
            .reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  /** Releases what was held long enough. */
  private void release(WriteBatch batch, Statement statement, List<Money> due) {
    for (Money held : due) {
      if (held.amount().signum() > 0) {
        StatementLine line =
            statement.add(
                InvoiceCode.ROLLING_RESERVE_RELEASE, "Release of the reserve", held, null);
        books.released(batch, line.about(), held);
      }
    }
  }

  /** Holds a share of what the period has earned. */
  private void hold(WriteBatch batch, PayoutTerms terms, Statement statement) {
    CurrencyUnit currency = terms.currency();
    BigDecimal earned = statement.drawnUp(InvoiceCode.PERIOD_NET_SALES, currency);
    BigDecimal share =
        Amounts.round(earned.multiply(terms.reservePercent()).divide(HUNDRED), currency);
    if (share.signum() > 0) {
      StatementLine line =
          statement.add(
              InvoiceCode.ROLLING_RESERVE_HOLD,
              "Reserve of %s %% of net sales".formatted(terms.reservePercent().toPlainString()),
              new Money(currency, share.negate()),
              null);
      books.held(batch, line.about(), new Money(currency, share));
    }
  }

  private static String description(
      Moment moment, OpenPeriod period, Unstated unstated, Exchanged exchanged) {
    LocalDate first = moment.merchant().day(period.beginsAt());
    LocalDate last = moment.merchant().day(period.endsAt()).minusDays(1);
    String span = "%s, %s to %s".formatted(unstated.code().type(), first, last);
    Money source = unstated.money();
    return source.currency().equals(exchanged.money().currency())
        ? span
        : "%s, %s %s at %s"
            .formatted(
                span,
                source.amount().toPlainString(),
                source.currency().getCode(),
                exchanged.rate().toPlainString());
  }
}
