package dev.tillgate.sale.order;

import dev.tillgate.foundation.kernel.Page;
import dev.tillgate.foundation.ledger.Account;
import dev.tillgate.foundation.persistence.Filters;
import dev.tillgate.foundation.persistence.Filters.Found;
import dev.tillgate.foundation.persistence.Query;
import dev.tillgate.foundation.persistence.Reads;
import dev.tillgate.foundation.persistence.Reads.Answers;
import dev.tillgate.sale.cart.Totals;
import dev.tillgate.sale.order.api.ApproveStatus;
import dev.tillgate.sale.order.api.OrderStatus;
import dev.tillgate.sale.payment.PaymentView;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads orders. */
@Component
class OrderQueries {

  private record Numbered(long refNo, OrderLine line) {}

  private static final String SELECT =
      """
      SELECT o.*,
             (SELECT p.document FROM payment p
               WHERE p.merchant_id = ? AND p.ref_no = o.ref_no
               ORDER BY p.order_version DESC, p.attempted_at DESC, p.payment_id DESC LIMIT 1) AS payment,
             CASE WHEN o.refunds > 0
                  THEN ARRAY(SELECT r.document::text FROM refund r
                             WHERE r.merchant_id = ? AND r.ref_no = o.ref_no
                             ORDER BY r.order_version) END AS refunded
      """;

  /** No further than so many orders behind the page is counted. */
  private static final long MOST_COUNTED = 10_000;

  private final JdbcClient jdbc;
  private final Reads reads;
  private final SubscriptionOpening subscriptions;

  OrderQueries(JdbcClient jdbc, Reads reads, SubscriptionOpening subscriptions) {
    this.jdbc = jdbc;
    this.reads = reads;
    this.subscriptions = subscriptions;
  }

  /** The whole order, in one round trip. */
  Optional<Order> find(long merchantId, long refNo) {
    Query<Order> head =
        Query.of(
            SELECT + " FROM orders o WHERE o.merchant_id = ? AND o.ref_no = ?",
            (row, n) -> order(row),
            merchantId,
            merchantId,
            merchantId,
            refNo);
    Query<Numbered> lines = lines(merchantId, List.of(refNo));
    Query<OpenedSubscription> opened = subscriptions.opened(merchantId, List.of(refNo));
    Answers answers = reads.ask(head, lines, opened);
    return whole(answers.to(head), answers.to(lines), answers.to(opened)).stream().findFirst();
  }

  /** Those of these orders that are authorised, in the order of their references. */
  List<PaidOrder> paid(long merchantId, List<Long> refNos) {
    return jdbc.sql(
            """
            SELECT ref_no, version, currency, net_discounted, tax, fee, tax_owner, test_order
              FROM orders
             WHERE merchant_id = ? AND status = ? AND ref_no = ANY (?) ORDER BY ref_no""")
        .param(merchantId)
        .param(OrderStatus.AUTHRECEIVED.name())
        .param(refNos.toArray(Long[]::new))
        .query(
            (row, n) ->
                new PaidOrder(
                    row.getLong("ref_no"),
                    row.getInt("version"),
                    CurrencyUnit.of(row.getString("currency")),
                    row.getBigDecimal("net_discounted"),
                    row.getBigDecimal("tax"),
                    row.getBigDecimal("fee"),
                    Account.valueOf(row.getString("tax_owner")),
                    row.getBoolean("test_order")))
        .list();
  }

  /** All orders of a merchant, called {@code o}, for conditions to be added. */
  static Filters of(long merchantId) {
    return Filters.of("FROM orders o WHERE o.merchant_id = ?", merchantId);
  }

  /** A page of the orders that meet the conditions, newest first. */
  Found<Order> search(long merchantId, Filters filters, Page page) {
    Found<Order> heads =
        filters
            .selecting(merchantId, merchantId)
            .countingAtMost(MOST_COUNTED)
            .pagedBy("o.ref_no")
            .find(jdbc, SELECT, "o.placed_at DESC, o.ref_no DESC", page, (row, n) -> order(row));
    if (heads.items().isEmpty()) {
      return heads;
    }
    List<Long> refNos = heads.items().stream().map(Order::refNo).toList();
    Query<Numbered> lines = lines(merchantId, refNos);
    Query<OpenedSubscription> opened = subscriptions.opened(merchantId, refNos);
    Answers answers = reads.ask(lines, opened);
    return new Found<>(whole(heads.items(), answers.to(lines), answers.to(opened)), heads.count());
  }

  /** The orders with their lines and subscriptions. */
  private static List<Order> whole(
      List<Order> heads, List<Numbered> lines, List<OpenedSubscription> opened) {
    Map<Long, List<Numbered>> linesOf =
        lines.stream().collect(Collectors.groupingBy(Numbered::refNo));
    Map<Long, List<OpenedSubscription>> openedBy =
        opened.stream().collect(Collectors.groupingBy(OpenedSubscription::refNo));
    return heads.stream()
        .map(
            head ->
                head.withLines(
                        linesOf.getOrDefault(head.refNo(), List.of()).stream()
                            .map(Numbered::line)
                            .toList())
                    .having(openedBy.getOrDefault(head.refNo(), List.of())))
        .toList();
  }

  private static Query<Numbered> lines(long merchantId, List<Long> refNos) {
    return Query.of(
        """
        SELECT ref_no, line_no, line_reference, document FROM order_line
         WHERE merchant_id = ? AND ref_no = ANY (?) ORDER BY ref_no, line_no""",
        (row, n) ->
            new Numbered(
                row.getLong("ref_no"),
                new OrderLine(
                    row.getInt("line_no"),
                    row.getString("line_reference"),
                    OrderForms.LINE.read(row.getString("document")))),
        merchantId,
        refNos.toArray(Long[]::new));
  }

  private static List<Refund> refunds(@Nullable Array documents) throws SQLException {
    return documents == null
        ? List.of()
        : Arrays.stream((String[]) documents.getArray()).map(Refund.FORM::read).toList();
  }

  private static Order order(ResultSet row) throws SQLException {
    Timestamp finished = row.getTimestamp("finished_at");
    return OrderBuilder.builder()
        .refNo(row.getLong("ref_no"))
        .version(row.getInt("version"))
        .orderNo(row.getLong("order_no"))
        .status(OrderStatus.valueOf(row.getString("status")))
        .approveStatus(ApproveStatus.valueOf(row.getString("approve_status")))
        .externalReference(row.getString("external_reference"))
        .customerReference(row.getObject("customer_reference", Long.class))
        .currency(CurrencyUnit.of(row.getString("currency")))
        .totals(
            new Totals(
                row.getBigDecimal("net"), row.getBigDecimal("tax"), row.getBigDecimal("discount")))
        .fee(row.getBigDecimal("fee"))
        .taxOwner(Account.valueOf(row.getString("tax_owner")))
        .head(OrderForms.HEAD.read(row.getString("document")))
        .lines(List.of())
        .payment(PaymentView.FORM.read(row.getString("payment")))
        .placedAt(row.getTimestamp("placed_at").toInstant())
        .finishedAt(finished == null ? null : finished.toInstant())
        .subscriptions(List.of())
        .refunds(refunds(row.getArray("refunded")))
        .build();
  }
}
