package dev.tillgate.sale.payout;

import dev.tillgate.foundation.events.Event;
import dev.tillgate.foundation.events.EventLog;
import dev.tillgate.foundation.kernel.Fault;
import dev.tillgate.foundation.ledger.PayoutBooks;
import dev.tillgate.foundation.merchant.Moment;
import dev.tillgate.foundation.persistence.Write;
import dev.tillgate.foundation.persistence.WriteBatch;
import dev.tillgate.sale.payout.Payout.Part;
import dev.tillgate.sale.payout.api.PayoutFault;
import dev.tillgate.sale.payout.api.PayoutStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Cancels a transfer that did not happen, or came back: what it covered is open again. */
@Component
class CancelPayout {
  private final PayoutQueries queries;
  private final PayoutStore payouts;
  private final StatementStore lines;
  private final PayoutBooks books;
  private final EventLog events;

  CancelPayout(
      PayoutQueries queries,
      PayoutStore payouts,
      StatementStore lines,
      PayoutBooks books,
      EventLog events) {
    this.queries = queries;
    this.payouts = payouts;
    this.lines = lines;
    this.books = books;
    this.events = events;
  }

  /**
   * The write that cancels the last transfer which covers the invoice; one that has been canceled
   * stays so.
   */
  Write<Boolean> cancel(Moment moment, String invoice, @Nullable String reason) {
    Payout payout =
        queries
            .lastCovering(moment.merchantId(), invoice)
            .orElseThrow(() -> new Fault(PayoutFault.PAYOUT_NOT_FOUND));
    WriteBatch batch = moment.batch();
    if (payout.status() != PayoutStatus.CANCELED) {
      cancel(batch, payout, reason);
    }
    return Write.of(batch, true);
  }

  private void cancel(WriteBatch batch, Payout payout, @Nullable String reason) {
    payouts.cancel(batch, payout);
    for (Part part : payout.parts()) {
      lines.cover(batch, part.line(), part.amount().negate());
    }
    books.canceled(batch, payout.about(), payout.money());
    events.append(
        batch, payout.version() + 1, new Event.PayoutCanceled(payout.reference(), reason));
  }
}
