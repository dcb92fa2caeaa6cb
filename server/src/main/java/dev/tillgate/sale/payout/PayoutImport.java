package dev.tillgate.sale.payout;

import dev.tillgate.foundation.kernel.Amounts;
import dev.tillgate.foundation.ledger.PayoutBooks;
import dev.tillgate.foundation.ledger.PayoutBooks.Money;
import dev.tillgate.foundation.merchant.Moment;
import dev.tillgate.foundation.persistence.Write;
import dev.tillgate.foundation.persistence.WriteBatch;
import dev.tillgate.foundation.shopfile.ShopFile;
import dev.tillgate.sale.payout.Payout.Part;
import dev.tillgate.sale.payout.PayoutPart.InvoicePart;
import dev.tillgate.sale.payout.api.PayoutStatus;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.springframework.stereotype.Component;

/** Brings in payouts that were made before these books, and what they leave open. */
@Component
class PayoutImport {
  private final PayoutStore payouts;
  private final StatementStore lines;
  private final PayoutBooks books;

  PayoutImport(PayoutStore payouts, StatementStore lines, PayoutBooks books) {
    this.payouts = payouts;
    this.lines = lines;
    this.books = books;
  }

  /** Books the payout unless there is one with this reference. */
  Write<Boolean> put(Moment moment, PayoutPart part) {
    WriteBatch batch = moment.batch();
    boolean isNew = !payouts.exists(moment.merchantId(), part.reference());
    if (isNew) {
      Payout payout = payout(part, moment, covered(batch, moment, part));
      payouts.insert(batch, payout);
      if (!part.canceled()) {
        books.paid(batch, payout.about(), payout.money());
      }
    }
    return Write.of(batch, isNew);
  }

  private Payout payout(PayoutPart part, Moment moment, List<Part> parts) {
    CurrencyUnit currency = part.unit();
    BigDecimal amount =
        parts.stream().map(Part::amount).reduce(Amounts.zero(currency), BigDecimal::add);
    return new Payout(
        payouts.last(moment.merchantId()) + 1,
        part.reference(),
        part.date(),
        part.method(),
        new Money(currency, amount),
        status(part),
        1,
        parts);
  }

  private static PayoutStatus status(PayoutPart part) {
    if (part.canceled()) {
      return PayoutStatus.CANCELED;
    }
    return part.invoices().stream().allMatch(InvoicePart::isWhole)
        ? PayoutStatus.PAID
        : PayoutStatus.PARTIALLY_PAID;
  }

  private List<Part> covered(WriteBatch batch, Moment moment, PayoutPart part) {
    List<Part> parts = new ArrayList<>();
    int last = lines.last(moment.merchantId());
    for (InvoicePart invoice : part.invoices()) {
      BigDecimal paid = invoice.paidIn(part.unit());
      BigDecimal counted = part.canceled() ? Amounts.zero(part.unit()) : paid;
      Optional<StatementLine> known = lines.byReference(moment.merchantId(), invoice.reference());
      StatementLine line = known.orElse(null);
      if (line == null) {
        line = line(++last, part, invoice);
        lines.insert(batch, line.covered(counted));
        bring(batch, line);
      } else {
        cover(batch, line, counted);
      }
      parts.add(new Part(line, paid));
    }
    return parts;
  }

  private void cover(WriteBatch batch, StatementLine line, BigDecimal more) {
    ShopFile.require(
        line.paid().add(more).abs().compareTo(line.money().amount().abs()) <= 0,
        "invoice %s has been paid already".formatted(line.reference()));
    lines.cover(batch, line, more);
  }

  private static StatementLine line(int number, PayoutPart part, InvoicePart invoice) {
    CurrencyUnit currency = part.unit();
    String description = invoice.description();
    return new StatementLine(
        number,
        invoice.reference(),
        invoice.code(),
        description.isEmpty() ? invoice.code().type() : description,
        invoice.date() == null ? part.date() : invoice.date(),
        new Money(currency, invoice.amount().setScale(currency.getDecimalPlaces())),
        Amounts.zero(currency),
        null);
  }

  /** What is held is held here too, so that it can be released. */
  private void bring(WriteBatch batch, StatementLine line) {
    Money money = line.money();
    switch (line.code()) {
      case ROLLING_RESERVE_HOLD ->
          books.held(batch, line.about(), new Money(money.currency(), money.amount().negate()));
      case ROLLING_RESERVE_RELEASE -> books.released(batch, line.about(), money);
      default -> books.broughtForward(batch, line.about(), money);
    }
  }
}
