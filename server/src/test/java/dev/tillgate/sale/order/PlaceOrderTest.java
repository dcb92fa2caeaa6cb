package dev.tillgate.sale.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tillgate.Orders;
import dev.tillgate.TestServer;
import dev.tillgate.surface.cli.ApiClient;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PlaceOrderTest {
  private final ApiClient client = TestServer.frozenShop();

  @Test
  void testOrder_isAuthorizedAndThenFinished() {
    JsonNode placed = client.rpc("placeOrder", Orders.in("EUR").item("TIERED", 1).build());
    assertThat(placed.get("RefNo").asString()).matches("\\d{9}");
    assertThat(placed.get("Status").asString()).isEqualTo("AUTHRECEIVED");
    assertThat(placed.get("ApproveStatus").asString()).isEqualTo("WAITING");
    assertThat(placed.get("TestOrder").booleanValue()).isTrue();
    assertThat(placed.get("Errors").isNull()).isTrue();

    TestServer.runDue();

    JsonNode finished = client.rpc("getOrder", placed.get("RefNo"));
    assertThat(finished.get("Status").asString()).isEqualTo("COMPLETE");
    assertThat(finished.get("ApproveStatus").asString()).isEqualTo("OK");
    assertThat(finished.get("OrderNo").intValue()).isPositive();
    assertThat(finished.get("FinishDate").asString()).isEqualTo("2026-01-31 11:00:00");
  }

  @Test
  void answer_equalsWhatIsReadAgain() {
    JsonNode placed =
        client.rpc(
            "placeOrder",
            Orders.in("EUR").item("MONTHLY", 2).item("TIERED", 7).payment("Type", "CC").build());
    JsonNode read = client.rpc("getOrder", placed.get("RefNo"));
    assertThat(read).isEqualTo(placed);
  }

  @Test
  void monthlySubscription_fromJanuary31_expiresOnFebruary28() {
    JsonNode placed = client.rpc("placeOrder", Orders.in("EUR").item("MONTHLY", 1).build());
    JsonNode subscription =
        placed.get("Items").get(0).get("ProductDetails").get("Subscriptions").get(0);
    assertThat(subscription.get("SubscriptionReference").asString()).matches("[0-9A-F]{10}");
    assertThat(subscription.get("PurchaseDate").asString()).isEqualTo("2026-01-31 11:00:00");
    assertThat(subscription.get("ExpirationDate").asString()).isEqualTo("2026-02-28 11:00:00");
    assertThat(subscription.get("RecurringEnabled").booleanValue()).isTrue();
  }

  @Test
  void emptyCart_isRefusedWithoutAReference() {
    assertThatThrownBy(() -> client.rpc("placeOrder", Orders.in("EUR").build()))
        .isInstanceOfSatisfying(
            ApiClient.RpcError.class,
            error -> assertThat(error.symbol()).isEqualTo("ORDER_PRODUCTS_EMPTY"));
  }
}
