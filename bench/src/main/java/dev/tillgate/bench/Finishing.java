package dev.tillgate.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Finishing orders as due work beside bare commits, one for each order. */
record Finishing(Shop shop, StoredOrder order, Report report) {
  private static final int WINDOWS = 5;
  private static final int ORDERS = 3_000;

  void run() throws Exception {
    List<String> two = shop.finishedOrders();
    BareFinishing bare =
        new BareFinishing(
            order, StoredOrder.finished(shop.connection(), two.getFirst(), two.getLast()));
    List<Double> product = new ArrayList<>();
    List<Double> reference = new ArrayList<>();
    work();
    for (int window = 0; window < WINDOWS; window++) {
      product.add(work());
      long from = place();
      reference.add(bare.run(shop.connection(), from, from + ORDERS));
    }
    Ratios ratios = Ratios.of(product, reference);
    report.say(
        "%nFinishing %d orders at once: ratio %.2f (%.2f, %.2f), %.0f/s, bare %.0f/s",
        ORDERS,
        ratios.median(),
        ratios.least(),
        ratios.most(),
        Ratios.median(product),
        Ratios.median(reference));
  }

  /** Makes up orders that wait. Returns the number of the first. */
  private long place() throws Exception {
    long from = BareWrites.NEXT.get();
    try (Contender.Client client = new BareWrites(shop.data(), order).client()) {
      for (int n = 0; n < ORDERS; n++) {
        client.call();
      }
    }
    return from;
  }

  /** Makes orders due and returns how many of them the server finished a second. */
  private double work() throws Exception {
    long from = place();
    String first = order.value("orders", "ref_no").at(from);
    update(
        shop.connection(),
        "UPDATE due_work SET due_at = now() WHERE due_at > '2900-01-01' AND id >= "
            + order.value("due_work", "id").at(from));
    shop.await("SELECT count(*) FROM orders WHERE status = 'AUTHRECEIVED' AND ref_no >= " + first);
    return ORDERS
        / shop.number(
            "SELECT extract(epoch FROM max(finished_at) - min(finished_at))::float8 FROM orders"
                + " WHERE ref_no >= "
                + first);
  }

  private static void update(Connection connection, String sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.executeUpdate();
    }
  }
}
