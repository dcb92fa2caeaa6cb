package dev.tillgate.bench;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Reads beside bare reads of the same rows. */
record Reading(Shop shop, Report report) {
  private static final String ORDER =
      """
      SELECT * FROM orders WHERE merchant_id = 1 AND ref_no = ?;
      SELECT * FROM order_line WHERE merchant_id = 1 AND ref_no = ?;
      SELECT * FROM payment WHERE merchant_id = 1 AND ref_no = ?;
      SELECT * FROM subscription WHERE merchant_id = 1 AND ref_no = ?""";

  private static final String SEARCH =
      """
      WITH page AS (
        SELECT * FROM orders
         WHERE merchant_id = 1 AND status = ? AND placed_at > now() - interval '1 year'
         ORDER BY placed_at DESC, ref_no DESC LIMIT 10)
      SELECT * FROM page
        LEFT JOIN order_line l ON l.merchant_id = 1 AND l.ref_no = page.ref_no
        LEFT JOIN payment p ON p.merchant_id = 1 AND p.ref_no = page.ref_no
        LEFT JOIN subscription s
               ON s.merchant_id = 1 AND s.ref_no = page.ref_no AND s.line_no = l.line_no""";

  private static final List<Integer> CLIENTS = List.of(1, 8, 32);

  void run() throws Exception {
    report.title("Reading");
    Supplier<String> order = shop.anyOrder();
    for (int clients : CLIENTS) {
      add("getOrder", clients, order, ORDER, order::get);
    }
    for (int clients : CLIENTS) {
      add(
          "getProductByCode",
          clients,
          () -> "GUARD-M",
          "SELECT * FROM product WHERE merchant_id = 1 AND code = ?",
          () -> "GUARD-M");
    }
    search(8);
  }

  /** A page of ten of the complete orders of a year. The product counts them as well. */
  private void search(int clients) throws Exception {
    add("searchOrders", clients, () -> "COMPLETE", SEARCH, Reading::completeOfAYear);
  }

  /** What is asked for. */
  static Object completeOfAYear() {
    String start = LocalDate.now(ZoneOffset.UTC).minusYears(1).toString();
    return Map.of("Status", "COMPLETE", "StartDate", start, "IncludeTestOrders", "YES");
  }

  private void add(
      String operation, int clients, Supplier<String> bare, String sql, Supplier<Object> argument)
      throws Exception {
    report.add(
        new Contest(shop.processors())
            .run(
                operation,
                clients,
                Calls.of(shop.server(), operation, argument),
                new BareReads(shop.data(), sql, bare)));
  }
}
