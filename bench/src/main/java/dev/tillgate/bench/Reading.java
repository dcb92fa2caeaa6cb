package dev.tillgate.bench;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Reads beside bare reads of the same rows. */
record Reading(Shop shop, Report report) {
  static final String ORDER =
      """
      SELECT * FROM orders WHERE merchant_id = 1 AND ref_no = ?;
      SELECT * FROM order_line WHERE merchant_id = 1 AND ref_no = ?;
      SELECT * FROM payment WHERE merchant_id = 1 AND ref_no = ?;
      SELECT * FROM subscription WHERE merchant_id = 1 AND ref_no = ?""";

  private static final String PAGE =
      """
      SELECT ref_no FROM orders WHERE merchant_id = 1 AND status = ?
       AND placed_at > now() - interval '400 days' ORDER BY placed_at DESC, ref_no DESC LIMIT 10""";

  private static final String SEARCH =
      """
      SELECT * FROM orders WHERE merchant_id = 1 AND ref_no IN (%1$s);
      SELECT * FROM order_line WHERE merchant_id = 1 AND ref_no IN (%1$s);
      SELECT * FROM payment WHERE merchant_id = 1 AND ref_no IN (%1$s);
      SELECT * FROM subscription WHERE merchant_id = 1 AND ref_no IN (%1$s)"""
          .formatted(PAGE);

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

  /** A page of ten of the complete orders of a year. */
  void search(int clients) throws Exception {
    Object complete =
        Map.of("Status", "COMPLETE", "StartDate", "2025-11-01", "IncludeTestOrders", "YES");
    add("searchOrders", clients, () -> "COMPLETE", SEARCH, () -> complete);
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
