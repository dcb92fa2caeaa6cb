package dev.tillgate.sale.order;

import dev.tillgate.foundation.kernel.Page;
import dev.tillgate.foundation.persistence.Filters;
import dev.tillgate.foundation.persistence.Filters.Found;
import dev.tillgate.sale.cart.Totals;
import dev.tillgate.sale.order.api.ApproveStatus;
import dev.tillgate.sale.order.api.OrderStatus;
import dev.tillgate.sale.payment.PaymentView;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
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
               WHERE p.merchant_id = o.merchant_id AND p.ref_no = o.ref_no
               ORDER BY p.order_version DESC, p.attempted_at DESC, p.payment_id DESC LIMIT 1) AS payment
      """;

  private final JdbcClient jdbc;
  private final SubscriptionOpening subscriptions;

  OrderQueries(JdbcClient jdbc, SubscriptionOpening subscriptions) {
    this.jdbc = jdbc;
    this.subscriptions = subscriptions;
  }

  Optional<Order> find(long merchantId, long refNo) {
    List<Order> found =
        jdbc.sql(SELECT + " FROM orders o WHERE o.merchant_id = ? AND o.ref_no = ?")
            .params(merchantId, refNo)
            .query((row, n) -> order(row))
            .list();
    return whole(merchantId, found).stream().findFirst();
  }

  /** Those of these orders that are authorised, in the order of their references. */
  List<PaidOrder> paid(long merchantId, List<Long> refNos) {
    return jdbc.sql(
            """
            SELECT ref_no, version, currency, net_discounted, tax, fee FROM orders
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
                    row.getBigDecimal("fee")))
        .list();
  }

  /** All orders of a merchant, called {@code o}, for conditions to be added. */
  static Filters of(long merchantId) {
    return Filters.of("FROM orders o WHERE o.merchant_id = ?", merchantId);
  }

  /** A page of the orders that meet the conditions, newest first. */
  Found<Order> search(long merchantId, Filters filters, Page page) {
    Found<Order> heads =
        filters.find(jdbc, SELECT, "o.placed_at DESC, o.ref_no DESC", page, (row, n) -> order(row));
    return new Found<>(whole(merchantId, heads.items()), heads.count());
  }

  /** The orders with their lines and subscriptions, in two more queries for all of them. */
  private List<Order> whole(long merchantId, List<Order> heads) {
    if (heads.isEmpty()) {
      return List.of();
    }
    List<Long> refNos = heads.stream().map(Order::refNo).toList();
    Map<Long, List<Numbered>> lines =
        lines(merchantId, refNos).stream().collect(Collectors.groupingBy(Numbered::refNo));
    Map<Long, List<OpenedSubscription>> opened =
        subscriptions.opened(merchantId, refNos).stream()
            .collect(Collectors.groupingBy(OpenedSubscription::refNo));
    return heads.stream()
        .map(
            head ->
                head.withLines(
                        lines.getOrDefault(head.refNo(), List.of()).stream()
                            .map(Numbered::line)
                            .toList())
                    .having(opened.getOrDefault(head.refNo(), List.of())))
        .toList();
  }

  private List<Numbered> lines(long merchantId, List<Long> refNos) {
    return jdbc.sql(
            """
            SELECT ref_no, line_no, line_reference, document FROM order_line
             WHERE merchant_id = :merchant AND ref_no IN (:refNos) ORDER BY ref_no, line_no""")
        .param("merchant", merchantId)
        .param("refNos", refNos)
        .query(
            (row, n) ->
                new Numbered(
                    row.getLong("ref_no"),
                    new OrderLine(
                        row.getInt("line_no"),
                        row.getString("line_reference"),
                        OrderForms.LINE.read(row.getString("document")))))
        .list();
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
        .head(OrderForms.HEAD.read(row.getString("document")))
        .lines(List.of())
        .payment(PaymentView.FORM.read(row.getString("payment")))
        .placedAt(row.getTimestamp("placed_at").toInstant())
        .finishedAt(finished == null ? null : finished.toInstant())
        .subscriptions(List.of())
        .build();
  }
}
