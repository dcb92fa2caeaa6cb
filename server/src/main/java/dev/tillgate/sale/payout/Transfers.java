package dev.tillgate.sale.payout;

import dev.tillgate.foundation.events.Event;
import dev.tillgate.foundation.events.EventLog;
import dev.tillgate.foundation.kernel.Amounts;
import dev.tillgate.foundation.ledger.PayoutBooks;
import dev.tillgate.foundation.ledger.PayoutBooks.Money;
import dev.tillgate.foundation.persistence.WriteBatch;
import dev.tillgate.sale.payout.Payout.Part;
import dev.tillgate.sale.payout.api.InvoiceCode;
import dev.tillgate.sale.payout.api.PayoutStatus;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.springframework.stereotype.Component;

/** Pays what a statement leaves open, or carries it over. */
@Component
class Transfers {
  private final PayoutStore store;
  private final PayoutBooks books;
  private final PayoutRates rates;
  private final EventLog events;

  Transfers(PayoutStore store, PayoutBooks books, PayoutRates rates, EventLog events) {
    this.store = store;
    this.books = books;
    this.rates = rates;
    this.events = events;
  }

  /**
   * One payout for each currency in which something is open: the terms' own and those that lines
   * were stated in by former terms.
   */
  List<Payout> make(WriteBatch batch, PayoutTerms terms, Statement statement) {
    List<Payout> made = new ArrayList<>();
    int last = store.last(batch.merchantId());
    for (CurrencyUnit currency : statement.currencies()) {
      if (!statement.open(currency).isEmpty()) {
        int number = last + made.size() + 1;
        made.add(make(batch, new Draft(number, terms, statement, currency)));
      }
    }
    return made;
  }

  /** Writes payouts whose lines are written. */
  void write(WriteBatch batch, List<Payout> payouts) {
    for (Payout payout : payouts) {
      store.insert(batch, payout);
      events.append(
          batch,
          payout.version(),
          new Event.PayoutMade(
              payout.reference(),
              payout.status().name(),
              payout.money().amount(),
              payout.money().currency().getCode()));
    }
  }

  /** What a payout is made of. */
  private record Draft(int number, PayoutTerms terms, Statement statement, CurrencyUnit currency) {
    List<StatementLine> open() {
      return statement.open(currency);
    }

    BigDecimal balance() {
      return open().stream()
          .map(StatementLine::open)
          .reduce(Amounts.zero(currency), BigDecimal::add);
    }

    Payout payout(BigDecimal amount, PayoutStatus status, List<Part> parts) {
      return new Payout(
          number,
          Payout.PREFIX + number,
          statement.day(),
          terms.method(),
          new Money(currency, amount),
          status,
          1,
          parts);
    }
  }

  private Payout make(WriteBatch batch, Draft draft) {
    BigDecimal balance = draft.balance();
    Optional<PayoutTerms> terms =
        rates
            .terms(draft.terms(), draft.currency(), draft.statement().day())
            .filter(known -> balance.compareTo(known.threshold()) >= 0)
            .filter(known -> balance.compareTo(known.transferFee()) > 0);
    return terms.isPresent() ? paid(batch, draft, terms.get()) : carriedOver(draft, balance);
  }

  private Payout paid(WriteBatch batch, Draft draft, PayoutTerms terms) {
    charge(batch, draft, terms.transferFee());
    BigDecimal balance = draft.balance();
    BigDecimal amount = terms.most() == null ? balance : balance.min(terms.most());
    Coverage coverage = Coverage.of(draft.open(), amount);
    draft.statement().cover(coverage.parts());
    PayoutStatus status = coverage.isWhole() ? PayoutStatus.PAID : PayoutStatus.PARTIALLY_PAID;
    Payout payout = draft.payout(amount, status, coverage.parts());
    books.paid(batch, payout.about(), payout.money());
    return payout;
  }

  private void charge(WriteBatch batch, Draft draft, BigDecimal fee) {
    if (fee.signum() > 0) {
      StatementLine line =
          draft
              .statement()
              .add(
                  InvoiceCode.TRANSFER_FEE,
                  "Transfer fee",
                  new Money(draft.currency(), fee.negate()),
                  null);
      books.charged(batch, line.about(), new Money(draft.currency(), fee));
    }
  }

  private static Payout carriedOver(Draft draft, BigDecimal balance) {
    BigDecimal nothing = Amounts.zero(draft.currency());
    List<Part> parts = draft.open().stream().map(line -> new Part(line, nothing)).toList();
    return draft.payout(balance, PayoutStatus.NOT_PAID, parts);
  }
}
