package dev.tillgate.foundation.tax;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * One row of the rate table.
 *
 * @param state code within the country; empty for the whole country
 * @param to last day, inclusive; {@link LocalDate#MAX} until further notice
 * @param source the law or the publication that says so
 */
record TaxRate(
    String country,
    String state,
    TaxTreatment treatment,
    BigDecimal percent,
    LocalDate from,
    LocalDate to,
    String taxName,
    String source) {
  static final int COLUMNS = 8;

  static TaxRate of(List<String> row) {
    return new TaxRate(
        row.get(0),
        row.get(1),
        TaxTreatment.valueOf(row.get(2)),
        new BigDecimal(row.get(3)),
        LocalDate.parse(row.get(4)),
        row.get(5).isEmpty() ? LocalDate.MAX : LocalDate.parse(row.get(5)),
        row.get(6),
        row.get(7));
  }

  boolean validOn(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  TaxDecision decision() {
    String place = state.isEmpty() ? country : country + "-" + state;
    return new TaxDecision(
        percent, taxName + " " + place + " " + percent.toPlainString() + "% from " + from);
  }
}
