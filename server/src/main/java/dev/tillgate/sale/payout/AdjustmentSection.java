package dev.tillgate.sale.payout;

import dev.tillgate.foundation.kernel.Amounts;
import dev.tillgate.foundation.ledger.PayoutBooks;
import dev.tillgate.foundation.ledger.PayoutBooks.Money;
import dev.tillgate.foundation.merchant.Moment;
import dev.tillgate.foundation.persistence.Write;
import dev.tillgate.foundation.persistence.WriteBatch;
import dev.tillgate.foundation.shopfile.ShopSection;
import org.joda.money.CurrencyUnit;
import org.springframework.stereotype.Component;

/** Adjustments in shop files: each is booked once, as a line that the next payout covers. */
@Component
class AdjustmentSection extends ShopSection<AdjustmentPart> {
  private final StatementStore lines;
  private final PayoutBooks books;

  AdjustmentSection(StatementStore lines, PayoutBooks books) {
    super(
        "payoutAdjustments", "payout adjustment", AdjustmentPart.class, AdjustmentPart::reference);
    this.lines = lines;
    this.books = books;
    after("payouts");
    puts(this::put);
  }

  private Write<?> put(Moment moment, AdjustmentPart part) {
    WriteBatch batch = moment.batch();
    if (lines.byReference(moment.merchantId(), part.reference()).isEmpty()) {
      StatementLine line = line(moment, part);
      lines.insert(batch, line);
      books.adjusted(batch, line.about(), line.money());
    }
    return Write.of(batch, true);
  }

  private StatementLine line(Moment moment, AdjustmentPart part) {
    CurrencyUnit currency = Amounts.currency(part.currency()).orElseThrow();
    return new StatementLine(
        lines.last(moment.merchantId()) + 1,
        part.reference(),
        part.code(),
        part.description(),
        moment.today(),
        new Money(currency, part.amount().setScale(currency.getDecimalPlaces())),
        Amounts.zero(currency),
        null);
  }
}
