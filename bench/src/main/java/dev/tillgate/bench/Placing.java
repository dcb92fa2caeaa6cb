package dev.tillgate.bench;

import java.time.Duration;
import java.util.List;

/** Placing an order beside the bare commit of its rows. */
record Placing(Shop shop, StoredOrder order, Report report) {
  private static final Duration LASTING = Duration.ofSeconds(30);
  private static final List<Integer> CLIENTS = List.of(1, 8, 32);
  private static final String OVERDUE =
      """
      SELECT count(*) FROM orders o JOIN due_work d
          ON d.merchant_id = o.merchant_id AND d.reference = o.ref_no::text
       WHERE o.status = 'AUTHRECEIVED' AND d.due_at < now() - interval '2 seconds'""";

  void run() throws Exception {
    report.title("Placing; what was placed is finished meanwhile, which the reference is spared");
    for (int clients : CLIENTS) {
      report.add(
          new Contest(shop.processors(), shop::settle)
              .run("placeOrder", clients, shop.placing(), new BareWrites(shop.data(), order)));
    }
    lasting();
  }

  /** Without a pause, the backlog shows whether finishing keeps up. */
  private void lasting() throws Exception {
    Contest.Side side = new Contest(shop.processors()).lasting(shop.placing(), 8, LASTING);
    report.say(
        "placeOrder by 8 clients for %d s without a pause: %.0f/s; then %.0f orders waited for longer than"
            + " two seconds to be finished",
        LASTING.toSeconds(), side.medianRate(), shop.number(OVERDUE));
    shop.settle();
  }
}
