package dev.tillgate.bench;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** How much longer calls take where there are a hundred times as many orders. */
record Growth(Shop shop, Report report) {
  private static final long FEW = 10_000;
  private static final long MANY = 1_000_000;
  private static final Object WEEK = Map.of("IncludeTestOrders", "YES");

  /** Medians in microseconds, of the calls of one client. */
  private record Medians(double place, double read, double page, double byStatus) {}

  void run() throws Exception {
    new Contest(shop.processors()).warmUp(shop.placing());
    shop.settle();
    List<String> two = shop.finishedOrders();
    StoredOrder finished = StoredOrder.placed(shop.connection(), two.getFirst(), two.getLast());
    Medians few = at(finished, FEW);
    Medians many = at(finished, MANY);
    report.say("%nGrowth from %d to %d orders (p50 of one client, µs)", FEW, MANY);
    say("placeOrder", few.place(), many.place());
    say("getOrder", few.read(), many.read());
    say("searchOrders, a week", few.page(), many.page());
    say("searchOrders, complete of a year", few.byStatus(), many.byStatus());
  }

  private Medians at(StoredOrder finished, long orders) throws Exception {
    long there = (long) shop.number("SELECT count(*) FROM orders");
    if (there < orders) {
      BulkLoad.load(shop.connection(), finished, orders - there);
      there = orders;
    }
    report.say("%nGrowth, with %d orders:", there);
    Supplier<String> order = shop.anyOrder();
    return new Medians(
        median(shop.placing()),
        median(Calls.of(shop.server(), "getOrder", order::get)),
        median(Calls.of(shop.server(), "searchOrders", () -> WEEK)),
        median(Calls.of(shop.server(), "searchOrders", Reading::completeOfAYear)));
  }

  private double median(Contender calls) throws Exception {
    return new Contest(shop.processors()).alone(calls).percentile(50) / 1e3;
  }

  private void say(String name, double few, double many) {
    report.say("%-34s%9.0f%9.0f  × %.2f", name, few, many, many / few);
  }
}
