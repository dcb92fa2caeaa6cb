package dev.tillgate.bench;

import java.util.List;

/** Placing an order beside the bare commit of its rows. */
record Placing(Shop shop, StoredOrder order, Report report) {
  private static final List<Integer> CLIENTS = List.of(1, 8, 32);
  private static final String OVERDUE =
      """
      SELECT count(*) FROM orders o JOIN due_work d
          ON d.merchant_id = o.merchant_id AND d.reference = o.ref_no::text
       WHERE o.status = 'AUTHRECEIVED' AND d.due_at < now() - interval '2 seconds'""";

  void run() throws Exception {
    new Contest(shop.processors()).warmUp(shop.placing());
    report.title("Placing; what was placed is finished meanwhile, which the reference is spared");
    for (int clients : CLIENTS) {
      report.add(
          new Contest(shop.processors())
              .run("placeOrder", clients, shop.placing(), new BareWrites(shop.data(), order)));
      report.say(
          "%-30s%8d  orders wait for longer than two seconds to be finished",
          "", (long) shop.number(OVERDUE));
    }
  }
}
