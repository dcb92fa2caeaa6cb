package dev.tillgate.sale.payout;

import dev.tillgate.foundation.kernel.Amounts;
import dev.tillgate.foundation.persistence.WriteBatch;
import dev.tillgate.foundation.schedule.DueWork;
import dev.tillgate.sale.payout.api.PayoutMethod;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the open periods of merchants, and sees to it that they end. */
@Component
record PeriodStore(JdbcClient jdbc, DueWork dueWork) {

  Optional<OpenPeriod> find(long merchantId) {
    return jdbc.sql(
            """
            SELECT period, method, currency, threshold, most, transfer_fee, reserve_percent,
                   reserve_days, begins_at, ends_at, version
              FROM payout_terms WHERE merchant_id = ?""")
        .param(merchantId)
        .query((row, n) -> period(row))
        .optional();
  }

  void begin(WriteBatch batch, OpenPeriod period) {
    PayoutTerms terms = period.terms();
    batch.add(
        """
        INSERT INTO payout_terms (merchant_id, period, method, currency, threshold, most,
          transfer_fee, reserve_percent, reserve_days, begins_at, ends_at, version)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        batch.merchantId(),
        terms.period(),
        terms.method(),
        terms.currency().getCode(),
        terms.threshold(),
        terms.most(),
        terms.transferFee(),
        terms.reservePercent(),
        terms.reserveDays(),
        period.beginsAt(),
        period.endsAt(),
        period.version());
    schedule(batch, period);
  }

  /** Puts the next period, or other terms, in the place of what was; who is second has lost. */
  void change(WriteBatch batch, OpenPeriod period) {
    PayoutTerms terms = period.terms();
    batch.mustChange(
        """
        UPDATE payout_terms
           SET period = ?, method = ?, currency = ?, threshold = ?, most = ?, transfer_fee = ?,
               reserve_percent = ?, reserve_days = ?, begins_at = ?, ends_at = ?, version = ?
         WHERE merchant_id = ? AND version = ?""",
        terms.period(),
        terms.method(),
        terms.currency().getCode(),
        terms.threshold(),
        terms.most(),
        terms.transferFee(),
        terms.reservePercent(),
        terms.reserveDays(),
        period.beginsAt(),
        period.endsAt(),
        period.version(),
        batch.merchantId(),
        period.version() - 1);
    schedule(batch, period);
  }

  private void schedule(WriteBatch batch, OpenPeriod period) {
    dueWork.add(batch, period.endsAt(), ClosePeriod.KIND, ClosePeriod.reference(period));
  }

  private static OpenPeriod period(ResultSet row) throws SQLException {
    PayoutTerms terms =
        new PayoutTerms(
            PayoutPeriod.valueOf(row.getString("period")),
            PayoutMethod.valueOf(row.getString("method")),
            Amounts.recordedCurrency(row.getString("currency")).orElseThrow(),
            row.getBigDecimal("threshold"),
            row.getBigDecimal("most"),
            row.getBigDecimal("transfer_fee"),
            row.getBigDecimal("reserve_percent"),
            row.getInt("reserve_days"));
    return new OpenPeriod(
        terms,
        row.getTimestamp("begins_at").toInstant(),
        row.getTimestamp("ends_at").toInstant(),
        row.getInt("version"));
  }
}
