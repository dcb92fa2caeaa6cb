package dev.tillgate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.foundation.ledger.Ledger;
import dev.tillgate.foundation.merchant.Merchants;
import dev.tillgate.foundation.schedule.Dispatcher;
import dev.tillgate.surface.cli.ApiClient;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * What happens to one order on two servers is told in the order in which it happened, though the
 * shop's clock stands still and each server numbers its rows from a block of its own.
 */
class TwoServersTest {
  @TempDir private static Path directory;
  private static TwoServers servers;
  private static ApiClient first;
  private static ApiClient second;

  @BeforeAll
  static void start() {
    servers = TwoServers.start(directory);
    first = TwoServers.client(servers.first());
    second = TwoServers.client(servers.second());
    // The first server takes its block of row ids before the second one does.
    first.rpc("placeOrder", Orders.in("EUR").item("TIERED", 1).build());
  }

  @AfterAll
  static void stop() {
    servers.close();
  }

  @Test
  void orderDeclinedOnOneServer_andPaidOnTheOther_showsThePayment() {
    JsonNode declined =
        second.rpc(
            "placeOrder",
            Orders.in("EUR").item("TIERED", 1).method("HolderName", "Mike Doe").build());
    String reference = declined.get("RefNo").asString();
    assertThat(declined.get("Status").asString()).isEqualTo("PENDING");
    first.rpc("placeOrder", Orders.in("EUR").field("RefNo", reference).build());
    servers.first().bean(Dispatcher.class).runDue();

    for (ApiClient client : List.of(first, second)) {
      JsonNode order = client.rpc("getOrder", reference);
      assertThat(order.get("Status").asString()).isEqualTo("COMPLETE");
      assertThat(order.path("Errors").toString()).doesNotContain("CARD_PAYMENT_ERROR");
      assertThat(client.rpc("getOrderHistory", reference).valueStream())
          .extracting(event -> event.get("Event").asString())
          .containsExactly("OrderPlaced", "PaymentDeclined", "PaymentAuthorized", "OrderFinished");
    }
    long merchant = servers.first().bean(Merchants.class).byCode("FROZEN").orElseThrow().id();
    assertThat(servers.second().bean(Ledger.class).transfers(merchant, Long.parseLong(reference)))
        .extracting(Ledger.Transfer::kind)
        .startsWith(Ledger.Kind.SALE)
        .endsWith(Ledger.Kind.CAPTURE, Ledger.Kind.EARNING);
  }

  @Test
  void changesOfOneProduct_onBothServers_areToldInTheirOrder() {
    String code = "TOLD";
    first.rpc("addProduct", Map.of("ProductCode", code, "ProductName", "Told"));
    for (int i = 0; i < 3; i++) {
      second.rpc("setProductStatus", code, false);
      first.rpc("setProductStatus", code, true);
    }
    List<String> changes =
        servers
            .first()
            .bean(JdbcClient.class)
            .sql(
                """
                SELECT document ->> 'change' FROM event_fact
                 WHERE subject = 'PRODUCT' AND reference = ? ORDER BY version""")
            .param(first.rpc("getProductByCode", code).get("AvangateId").asString())
            .query(String.class)
            .list();
    assertThat(changes)
        .containsExactly(
            "added", "disabled", "enabled", "disabled", "enabled", "disabled", "enabled");
  }

  @Test
  void codeThatIsUsedAgain_goesOnCounting() {
    Map<String, Object> field =
        Map.of("Code", "AGAIN", "Label", "Again", "Type", "TEXT", "ApplyTo", "ORDER");
    first.rpc("addAdditionalField", field);
    second.rpc("deleteAdditionalField", "AGAIN");
    first.rpc("addAdditionalField", field);
    assertThat(
            servers
                .first()
                .bean(JdbcClient.class)
                .sql(
                    """
                    SELECT document ->> 'change' FROM event_fact
                     WHERE subject = 'ADDITIONAL_FIELD' AND reference = 'AGAIN' ORDER BY version""")
                .query(String.class)
                .list())
        .containsExactly("added", "deleted", "added");
  }

  @Test
  void clockTurnedElsewhere_isObeyedByTheNextWrite_alsoWhenItsNoticeIsLost() {
    JdbcClient jdbc = servers.first().bean(JdbcClient.class);
    second.rpc("placeOrder", Orders.in("EUR").item("TIERED", 1).build());
    // No notice is sent, so the second server still believes in the clock that it knows.
    jdbc.sql(
            """
            UPDATE merchant SET clock_frozen_at = timestamptz '2027-05-01 10:00:00Z',
                   clock_version = clock_version + 1
             WHERE code = 'FROZEN'""")
        .update();
    JsonNode placed = second.rpc("placeOrder", Orders.in("EUR").item("TIERED", 1).build());
    assertThat(placed.get("OrderDate").asString()).startsWith("2027-05-01");
    // The first server learns of it when it looks for due work, and does what is due by then.
    servers.first().bean(Dispatcher.class).runDue();
    JsonNode done = first.rpc("getOrder", placed.get("RefNo"));
    assertThat(done.get("FinishDate").asString()).startsWith("2027-05-01");
  }
}
