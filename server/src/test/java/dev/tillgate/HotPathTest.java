package dev.tillgate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.foundation.schedule.Dispatcher;
import dev.tillgate.gate.wire.RawHttp;
import dev.tillgate.surface.cli.ApiClient;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * A warm order costs at most two round trips to the database and a warm preview none, counted on
 * the wire.
 */
class HotPathTest {
  private static final int WARM_UPS = 8;
  private static final int MANY = 60;
  private static final int FEW = 100;

  @TempDir private Path directory;

  @Test
  void warmTestOrder_costsOneRoundTrip_andTwoForAKnownCustomer() throws Exception {
    measure(
        (tap, client) -> {
          Orders order = Orders.in("EUR").item("MONTHLY", 1).item("TIERED", 5);
          assertThat(cost(tap, client, order)).isEqualTo(1);
          assertThat(cost(tap, client, order.field("ExternalCustomerReference", "known")))
              .isEqualTo(2);
        });
  }

  @Test
  void warmPreview_costsNoRoundTrip_andOneWithACoupon() throws Exception {
    measure(
        (tap, client) -> {
          Orders cart =
              Orders.in("EUR")
                  .item("TIERED", 5)
                  .item("MONTHLY", 1)
                  .item("OPTIONED", 1)
                  .itemField("PriceOptions", List.of("gold"));
          assertThat(preview(tap, client, cart)).isZero();
          assertThat(preview(tap, client, cart.field("Promotions", List.of("UNKNOWN"))))
              .isEqualTo(1);
        });
  }

  @Test
  void warmReads_costOneRoundTripForAnOrder_andNoneForAProduct() throws Exception {
    measure(
        (tap, client) -> {
          JsonNode refNo =
              client.rpc("placeOrder", Orders.in("EUR").item("MONTHLY", 1).build()).get("RefNo");
          assertThat(reading(tap, client, "getOrder", refNo)).isEqualTo(1);
          assertThat(reading(tap, client, "getProductByCode", "MONTHLY")).isZero();
          assertThat(reading(tap, client, "getProductByCode", bundle(client))).isZero();
          assertThat(reading(tap, client, "searchOrders", Map.of())).isEqualTo(2);
        });
  }

  private static String bundle(ApiClient client) {
    List<Map<String, Object>> bundled =
        Stream.of("MONTHLY", "TIERED", "OPTIONED")
            .map(code -> client.rpc("getProductByCode", code).get("AvangateId").asLong())
            .map(id -> Map.<String, Object>of("ProductId", id))
            .toList();
    client.rpc(
        "addProduct",
        Map.of(
            "ProductCode",
            "WARM-BUNDLE",
            "ProductName",
            "Bundle",
            "ProductType",
            "BUNDLE",
            "BundleProducts",
            bundled));
    return "WARM-BUNDLE";
  }

  /** Anybody may ask for it, so it must not use up what the database has of connections. */
  @Test
  void healthOfManyCalls_isAskedOfTheDatabaseOnceASecond() throws Exception {
    measureServer(
        (tap, client, server) -> {
          int before = tap.connections();
          long start = System.nanoTime();
          List<Future<Integer>> answers = new ArrayList<>();
          try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int n = 0; n < MANY; n++) {
              answers.add(threads.submit(() -> health(server)));
            }
          }
          for (Future<Integer> answer : answers) {
            assertThat(answer.get()).isEqualTo(200);
          }
          long seconds = Duration.ofNanos(System.nanoTime() - start).toSeconds();
          assertThat(tap.connections() - before).isBetween(1, (int) seconds + 2);
        });
  }

  private static int health(RunningServer server) {
    URI address = URI.create(server.url() + "/health");
    return RawHttp.send(address, "GET", HttpRequest.BodyPublishers.noBody(), Map.of()).statusCode();
  }

  private static int reading(PostgresTap tap, ApiClient client, String operation, Object argument) {
    for (int n = 0; n < WARM_UPS; n++) {
      client.rpc(operation, argument);
    }
    tap.reset();
    client.rpc(operation, argument);
    return tap.roundTrips();
  }

  @Test
  void finishing_costsTheSameForManyOrdersAsForOne() throws Exception {
    measureServer(
        (tap, client, server) -> {
          assertThat(finishing(tap, client, server, 1)).isPositive();
          int one = finishing(tap, client, server, 1);
          // A connection that was idle may be tried before it is used.
          assertThat(finishing(tap, client, server, MANY)).isBetween(one - 1, one + 1);
        });
  }

  /** Parting finds it in a transaction or two at each level; only what stands alone is tried on. */
  @Test
  void orderThatCannotBeFinished_costsFewTransactions() throws Exception {
    measureServer(
        (tap, client, server) -> {
          finishing(tap, client, server, 1);
          for (int n = 0; n < MANY; n++) {
            client.rpc("placeOrder", Orders.in("EUR").item("MONTHLY", 1).build());
          }
          server
              .bean(JdbcClient.class)
              .sql(
                  """
                  INSERT INTO event (merchant_id, occurred_at, subject, reference, version, facts)
                  SELECT merchant_id, occurred_at, subject, reference, 2, facts
                    FROM event
                   WHERE subject = 'ORDER' AND version = 1
                   ORDER BY reference DESC LIMIT 1""")
              .update();
          tap.reset();
          server.bean(Dispatcher.class).runDue();
          assertThat(tap.roundTrips()).isLessThan(FEW);
          JsonNode open = client.rpc("searchOrders", Map.of("Status", "AUTHRECEIVED"));
          assertThat(open.path("Items").size()).isEqualTo(1);
        });
  }

  private static int finishing(
      PostgresTap tap, ApiClient client, RunningServer server, int orders) {
    for (int n = 0; n < orders; n++) {
      client.rpc("placeOrder", Orders.in("EUR").item("MONTHLY", 1).build());
    }
    tap.reset();
    server.bean(Dispatcher.class).runDue();
    int roundTrips = tap.roundTrips();
    JsonNode open = client.rpc("searchOrders", Map.of("Status", "AUTHRECEIVED"));
    assertThat(open.path("Items").size()).isZero();
    return roundTrips;
  }

  private interface Measurement {
    void with(PostgresTap tap, ApiClient client);
  }

  private interface ServerMeasurement {
    void with(PostgresTap tap, ApiClient client, RunningServer server) throws Exception;
  }

  private void measure(Measurement measurement) throws Exception {
    measureServer((tap, client, _) -> measurement.with(tap, client));
  }

  private void measureServer(ServerMeasurement measurement) throws Exception {
    Path shop = Path.of("src/test/resources/shops/frozen.yaml");
    try (TappedServer tapped = TappedServer.start(directory, List.of(shop))) {
      measurement.with(tapped.tap(), tapped.client("FROZEN", "frozen-key"), tapped.server());
    }
  }

  private static int preview(PostgresTap tap, ApiClient client, Orders cart) {
    for (int n = 0; n < WARM_UPS; n++) {
      client.rpc("getContents", cart.build());
    }
    tap.reset();
    assertThat(client.rpc("getContents", cart.build()).path("Items").size()).isEqualTo(3);
    return tap.roundTrips();
  }

  private static int cost(PostgresTap tap, ApiClient client, Orders order) {
    for (int n = 0; n < WARM_UPS; n++) {
      client.rpc("placeOrder", order.build());
    }
    tap.reset();
    JsonNode placed = client.rpc("placeOrder", order.build());
    int roundTrips = tap.roundTrips();
    assertThat(client.rpc("getOrder", placed.get("RefNo"))).isEqualTo(placed);
    return roundTrips;
  }
}
