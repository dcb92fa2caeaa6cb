package dev.tillgate.bench;

import java.util.ArrayList;
import java.util.List;

/** Finishing orders as due work beside bare commits, one for each order. */
record Finishing(Shop shop, StoredOrder order, Report report) {
  private static final int WINDOWS = 5;
  private static final int ORDERS = 20_000;
  private static final int BARE_ORDERS = 5_000;
  private static final String UNFINISHED =
      """
      SELECT count(*) FROM (SELECT 1 FROM due_work WHERE due_at < '2900-01-01' LIMIT 1) AS left_over""";

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
      long from = BulkLoad.load(shop.connection(), order, BARE_ORDERS, BareWrites.FAR_AWAY);
      reference.add(bare.run(shop.connection(), from, from + BARE_ORDERS));
    }
    Ratios ratios = Ratios.of(product, reference);
    report.say(
        "%nFinishing %d orders at once, with the wait for the look: ratio %.2f (%.2f, %.2f), %.0f/s, bare %.0f/s",
        ORDERS,
        ratios.median(),
        ratios.least(),
        ratios.most(),
        Ratios.median(product),
        Ratios.median(reference));
  }

  /** Makes orders that are due, and returns how many of them the server finished a second. */
  private double work() throws Exception {
    shop.settle();
    BulkLoad.load(shop.connection(), order, ORDERS, "now");
    long since = System.nanoTime();
    shop.await(UNFINISHED);
    return ORDERS * 1e9 / (System.nanoTime() - since);
  }
}
