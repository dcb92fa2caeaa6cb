package dev.tillgate.sale.order;

import dev.tillgate.foundation.kernel.Page;
import dev.tillgate.foundation.persistence.Json;
import dev.tillgate.sale.cart.CartLine;
import dev.tillgate.sale.cart.Totals;
import dev.tillgate.sale.order.api.ApproveStatus;
import dev.tillgate.sale.order.api.OrderStatus;
import dev.tillgate.sale.payment.PaymentView;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
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

  /**
   * What a search looks for; null does not filter.
   *
   * @param since inclusive
   * @param until exclusive
   */
  record Filter(
      @Nullable OrderStatus status,
      @Nullable ApproveStatus approveStatus,
      @Nullable Instant since,
      @Nullable Instant until,
      @Nullable String externalReference,
      @Nullable Boolean test) {}

  private record Numbered(long refNo, OrderLine line) {}

  private static final String SELECT =
      """
      SELECT o.*,
             (SELECT p.document FROM payment p
               WHERE p.merchant_id = o.merchant_id AND p.ref_no = o.ref_no
               ORDER BY p.order_version DESC, p.attempted_at DESC, p.payment_id DESC LIMIT 1) AS payment
      """;

  private static final String FILTERS =
      """
        FROM orders o
       WHERE o.merchant_id = :merchant
         AND (:status::text IS NULL OR o.status = :status)
         AND (:approve::text IS NULL OR o.approve_status = :approve)
         AND (:since::timestamptz IS NULL OR o.placed_at >= :since::timestamptz)
         AND (:until::timestamptz IS NULL OR o.placed_at < :until::timestamptz)
         AND (:external::text IS NULL OR o.external_reference = :external)
         AND (:test::boolean IS NULL OR o.test_order = :test::boolean)
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

  long count(long merchantId, Filter filter) {
    return bind("SELECT count(*)" + FILTERS, merchantId, filter).query(Long.class).single();
  }

  List<Order> search(long merchantId, Filter filter, Page page) {
    List<Order> found =
        bind(
                SELECT
                    + FILTERS
                    + " ORDER BY o.placed_at DESC, o.ref_no DESC LIMIT :limit OFFSET :skip",
                merchantId,
                filter)
            .param("limit", page.limit())
            .param("skip", page.offset())
            .query((row, n) -> order(row))
            .list();
    return whole(merchantId, found);
  }

  private JdbcClient.StatementSpec bind(String sql, long merchantId, Filter filter) {
    return jdbc.sql(sql)
        .param("merchant", merchantId)
        .param("status", filter.status() == null ? null : filter.status().name())
        .param("approve", filter.approveStatus() == null ? null : filter.approveStatus().name())
        .param("since", utc(filter.since()))
        .param("until", utc(filter.until()))
        .param("external", filter.externalReference())
        .param("test", filter.test());
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
                        Json.read(row.getString("document"), CartLine.class))))
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
        .customerReference(row.getLong("customer_reference"))
        .currency(CurrencyUnit.of(row.getString("currency")))
        .totals(
            new Totals(
                row.getBigDecimal("net"), row.getBigDecimal("tax"), row.getBigDecimal("discount")))
        .fee(row.getBigDecimal("fee"))
        .head(Json.read(row.getString("document"), OrderHead.class))
        .lines(List.of())
        .payment(Json.read(row.getString("payment"), PaymentView.class))
        .placedAt(row.getTimestamp("placed_at").toInstant())
        .finishedAt(finished == null ? null : finished.toInstant())
        .subscriptions(List.of())
        .build();
  }

  private static @Nullable Object utc(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}
