package dev.tillgate.sale.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tillgate.Orders;
import dev.tillgate.RunningServer;
import dev.tillgate.ServerChild;
import dev.tillgate.TestServer;
import dev.tillgate.foundation.kernel.WallClock;
import dev.tillgate.foundation.schedule.Dispatcher;
import dev.tillgate.surface.cli.ApiClient;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A server dies at once, without a word, while a gateway is asked. */
class KilledServerTest {
  private static final Path SHOP = Path.of("..", "shops", "demo.yaml").toAbsolutePath();

  @TempDir private Path directory;

  @AfterEach
  void closeTheBooks() {
    System.clearProperty("outside.books");
  }

  private static ApiClient client(String url, WallClock clock) {
    ApiClient client = new ApiClient(url, "DEMOSHOP", "demo-secret-key", clock);
    client.login();
    return client;
  }

  @Test
  void paymentThatTheGatewayTook_isFoundByTheNextServer_once() throws Exception {
    killed(OutsideGateway.FATAL, "COMPLETE", "OrderPlaced", "PaymentAuthorized", "OrderFinished");
  }

  @Test
  void paymentThatNeverReachedTheGateway_isDeclinedByTheNextServer() throws Exception {
    killed(OutsideGateway.DOOMED, "PENDING", "OrderPlaced", "PaymentDeclined");
  }

  private void killed(String holder, String status, String... events) throws Exception {
    try (ServerChild child = ServerChild.start(directory, SHOP)) {
      ApiClient client = client(child.url(), WallClock.system());
      assertThatThrownBy(
              () ->
                  client.rpc(
                      "placeOrder",
                      Orders.in("EUR")
                          .item("CLEANER", 1)
                          .payment("Type", "CC")
                          .method("HolderName", holder)
                          .build()))
          .isNotInstanceOf(ApiClient.RpcError.class);
      assertThat(child.end()).isEqualTo(OutsideGateway.KILLED);
    }
    System.setProperty("outside.books", directory.toString());
    try (RunningServer next = ServerChild.successor(directory, SHOP)) {
      Dispatcher dispatcher = next.bean(Dispatcher.class);
      JsonNode order = onlyOrder(next);
      TestServer.advance(OutsideGateway.LONG);
      dispatcher.runDue();
      dispatcher.runDue();

      assertThat(onlyOrder(next).get("Status").asString()).isEqualTo(status);
      List<String> history =
          client(next.url(), TestServer::now)
              .rpc("getOrderHistory", order.get("RefNo"))
              .findValuesAsString("Event");
      assertThat(history).containsExactly(events);
    }
  }

  private static JsonNode onlyOrder(RunningServer server) {
    JsonNode found =
        client(server.url(), TestServer::now)
            .rpc("searchOrders", Map.of("StartDate", "2020-01-01"));
    assertThat(found.get("Items")).hasSize(1);
    return found.get("Items").get(0);
  }
}
