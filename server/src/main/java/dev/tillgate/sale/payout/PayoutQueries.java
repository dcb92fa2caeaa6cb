package dev.tillgate.sale.payout;

import dev.tillgate.foundation.kernel.Amounts;
import dev.tillgate.foundation.kernel.Page;
import dev.tillgate.foundation.ledger.PayoutBooks.Money;
import dev.tillgate.foundation.persistence.Filters;
import dev.tillgate.foundation.persistence.Filters.Found;
import dev.tillgate.sale.payout.Payout.Part;
import dev.tillgate.sale.payout.api.PayoutMethod;
import dev.tillgate.sale.payout.api.PayoutStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads payouts with what they cover. */
@Component
record PayoutQueries(JdbcClient jdbc) {
  private static final String COLUMNS =
      """
      SELECT payout_no, reference, completed_on, method, currency, amount, status, version""";

  /** A search of a merchant's payouts, to which conditions are added. */
  static Filters of(long merchantId) {
    return Filters.of("FROM payout WHERE merchant_id = ?", merchantId);
  }

  /** A page of payouts. */
  Found<Payout> search(long merchantId, Filters filters, String order, Page page) {
    Found<Payout> found = filters.find(jdbc, COLUMNS, order, page, (row, n) -> payout(row));
    return new Found<>(withParts(merchantId, found.items()), found.count());
  }

  /** The last transfer that covers something of an invoice; one that is canceled comes last. */
  Optional<Payout> lastCovering(long merchantId, String invoice) {
    List<Payout> found =
        jdbc.sql(
                """
                SELECT payout_no, reference, completed_on, method, currency, amount, status, version
                  FROM payout
                 WHERE merchant_id = ? AND status <> 'NOT_PAID'
                   AND payout_no = ANY (ARRAY(
                         SELECT payout_no FROM payout_part
                          WHERE merchant_id = ? AND line_no = (
                                SELECT line_no FROM payout_line
                                 WHERE merchant_id = ? AND reference = ?)))
                 ORDER BY status = 'CANCELED', payout_no DESC LIMIT 1""")
            .params(merchantId, merchantId, merchantId, invoice)
            .query((row, n) -> payout(row))
            .list();
    return withParts(merchantId, found).stream().findFirst();
  }

  private record OfPayout(int payout, Part part) {}

  private List<Payout> withParts(long merchantId, List<Payout> payouts) {
    if (payouts.isEmpty()) {
      return payouts;
    }
    Map<Integer, List<Part>> parts =
        parts(merchantId, payouts.stream().map(Payout::number).toArray(Integer[]::new)).stream()
            .collect(
                Collectors.groupingBy(
                    OfPayout::payout, Collectors.mapping(OfPayout::part, Collectors.toList())));
    return payouts.stream()
        .map(payout -> payout.covering(parts.getOrDefault(payout.number(), List.of())))
        .toList();
  }

  private List<OfPayout> parts(long merchantId, Integer[] payouts) {
    return jdbc.sql(
            """
            SELECT p.payout_no, p.amount AS part, l.line_no, l.reference, l.code, l.description,
                   l.dated, l.currency, l.amount, l.paid
              FROM payout_part p
              JOIN payout_line l ON l.merchant_id = p.merchant_id AND l.line_no = p.line_no
             WHERE p.merchant_id = ? AND l.merchant_id = ? AND p.payout_no = ANY (?)
             ORDER BY p.payout_no, l.line_no""")
        .param(merchantId)
        .param(merchantId)
        .param(payouts)
        .query(
            (row, n) ->
                new OfPayout(
                    row.getInt("payout_no"),
                    new Part(StatementStore.line(row), row.getBigDecimal("part"))))
        .list();
  }

  private static Payout payout(ResultSet row) throws SQLException {
    return new Payout(
        row.getInt("payout_no"),
        row.getString("reference"),
        row.getObject("completed_on", LocalDate.class),
        PayoutMethod.valueOf(row.getString("method")),
        new Money(
            Amounts.recordedCurrency(row.getString("currency")).orElseThrow(),
            row.getBigDecimal("amount")),
        PayoutStatus.valueOf(row.getString("status")),
        row.getInt("version"),
        List.of());
  }
}
