package dev.tillgate.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

/** Counts the round trips of warm calls on the wire, by a second server on the same database. */
record Trips(Path root, Shop shop, Report report) {
  private static final int CALLS = 101;

  void run() throws Exception {
    Path data = Leavings.directory("tillgate-trips");
    Files.copy(shop.data().resolve("tillgate.keys"), data.resolve("tillgate.keys"));
    try (RoundTrips tap = new RoundTrips(ServerProcess.port(shop.data()))) {
      ServerProcess server =
          ServerProcess.start(
              root.resolve("tillgate"),
              data,
              "--database-url",
              ServerProcess.databaseUrl(shop.data(), tap.port()));
      try {
        Supplier<String> order = shop.anyOrder();
        report.say("%nRound trips of a warm call (median of %d)", CALLS);
        count(tap, "placeOrder", Calls.of(server, "placeOrder", () -> OrderLoad.order("trip")));
        count(tap, "getOrder", Calls.of(server, "getOrder", order::get));
        count(tap, "getProductByCode", Calls.of(server, "getProductByCode", () -> "GUARD-M"));
      } finally {
        server.stop();
      }
    }
  }

  private void count(RoundTrips tap, String name, Contender calls) throws Exception {
    List<Integer> trips = new ArrayList<>();
    try (Contender.Client client = calls.client()) {
      for (int n = 0; n < CALLS; n++) {
        tap.take();
        client.call();
        trips.add(tap.take());
      }
    }
    Collections.sort(trips);
    report.say("%-30s%d", name, trips.get(CALLS / 2));
  }
}
