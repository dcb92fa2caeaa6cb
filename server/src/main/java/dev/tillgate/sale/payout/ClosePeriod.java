package dev.tillgate.sale.payout;

import dev.tillgate.foundation.merchant.Moment;
import dev.tillgate.foundation.persistence.Write;
import dev.tillgate.foundation.persistence.WriteBatch;
import dev.tillgate.foundation.schedule.DueItem;
import dev.tillgate.foundation.schedule.DueWorkHandler;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Closes a merchant's period when it is over: states what is owed, pays it, begins the next. */
@Component
class ClosePeriod implements DueWorkHandler {
  static final String KIND = "close-payout-period";

  private final PeriodStore periods;
  private final StatementStore lines;
  private final DrawUp drawUp;
  private final Transfers transfers;

  ClosePeriod(PeriodStore periods, StatementStore lines, DrawUp drawUp, Transfers transfers) {
    this.periods = periods;
    this.lines = lines;
    this.drawUp = drawUp;
    this.transfers = transfers;
  }

  /** What the due work of a period is about. */
  static String reference(OpenPeriod period) {
    return String.valueOf(period.version());
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Write<?> run(DueItem item) {
    Moment moment = item.moment();
    WriteBatch batch = moment.batch();
    Optional<OpenPeriod> period =
        periods.find(moment.merchantId()).filter(open -> reference(open).equals(item.reference()));
    period.ifPresent(open -> close(batch, moment, open));
    return Write.of(batch, period.isPresent());
  }

  private void close(WriteBatch batch, Moment moment, OpenPeriod period) {
    Statement statement = drawUp.statement(batch, moment, period);
    List<Payout> payouts = transfers.make(batch, period.terms(), statement);
    statement.write(batch, lines);
    transfers.write(batch, payouts);
    periods.change(batch, period.next(moment.merchant()));
  }
}
