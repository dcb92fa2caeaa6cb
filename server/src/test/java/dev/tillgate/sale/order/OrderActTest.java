package dev.tillgate.sale.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.Answers;
import dev.tillgate.Orders;
import dev.tillgate.TestServer;
import dev.tillgate.presubmit.Repository;
import dev.tillgate.sale.order.api.OrderStatus;
import dev.tillgate.surface.cli.ApiClient;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What may happen to orders: the table of the code is that of the guide, and orders follow it. */
class OrderActTest {
  private ApiClient client = TestServer.demoShop();

  private static String row(OrderAct act) {
    String from =
        Stream.of(OrderStatus.values())
            .filter(act::mayFollow)
            .map(status -> "`" + status + "`")
            .collect(Collectors.joining(", "));
    return "| `%s` | %s | `%s` |".formatted(act, from, act.leadsTo());
  }

  @Test
  void guide_hasTheTable() {
    String table =
        Arrays.stream(OrderAct.values()).map(OrderActTest::row).collect(Collectors.joining("\n"));
    assertThat(Repository.text(Repository.file("docs/orders.md")))
        .contains("| Act | From | To |\n|---|---|---|\n" + table + "\n\n");
  }

  @Test
  void noAct_leadsWhereItBegins() {
    assertThat(OrderAct.values()).noneMatch(act -> act.mayFollow(act.leadsTo()));
  }

  private String placed(String type) {
    Orders order =
        Orders.in("EUR")
            .item("CLEANER", 1)
            .field("PaymentDetails", Map.of("Type", type, "Currency", "EUR"));
    return Answers.text(client.rpc("placeOrder", order.build()), "/RefNo");
  }

  private JsonNode placedPayPal() {
    Map<String, Object> method = Map.of("ReturnURL", "https://shop.example/");
    Orders order =
        Orders.in("EUR")
            .item("CLEANER", 1)
            .field(
                "PaymentDetails",
                Map.of("Type", "PAYPAL", "Currency", "EUR", "PaymentMethod", method));
    return client.rpc("placeOrder", order.build());
  }

  private String status(String refNo) {
    return client.rpc("getOrderStatus", refNo).asString();
  }

  private void wait(Duration time) {
    TestServer.advance(time);
    TestServer.runDue();
    client = TestServer.demoShop();
  }

  @Test
  void orderThatNobodyPays_isGivenUpAfterAMonth() {
    String never = placed("WIRE");
    String late = placed("CHECK");
    wait(Duration.ofDays(29));
    assertThat(status(never)).isEqualTo("PENDING");
    client.rpc("receiveOrderPayment", late);
    wait(Duration.ofDays(2));
    assertThat(status(never)).isEqualTo("CANCELED");
    assertThat(status(late)).isEqualTo("COMPLETE");
    assertThat(Answers.refusals(() -> client.rpc("receiveOrderPayment", never)))
        .containsExactly("ORDER_NOT_WAITING ");
  }

  @Test
  void orderOfACard_isNotReceived() {
    Orders declined = Orders.in("EUR").item("CLEANER", 1).method("HolderName", "Mike Doe");
    String refNo = Answers.text(client.rpc("placeOrder", declined.build()), "/RefNo");
    assertThat(Answers.refusals(() -> client.rpc("receiveOrderPayment", refNo)))
        .containsExactly("ORDER_NOT_WAITING ");
    String page = Answers.text(placedPayPal(), "/RefNo");
    assertThat(Answers.refusals(() -> client.rpc("receiveOrderPayment", page)))
        .containsExactly("ORDER_NOT_PAID_OUTSIDE ");
  }

  @Test
  void moneyInAnotherCurrency_isNotTheOrders() {
    String refNo = placed("WIRE");
    assertThat(
            Answers.refusals(
                () ->
                    client.rpc(
                        "receiveOrderPayment", refNo, Map.of("Amount", 1, "Currency", "USD"))))
        .containsExactly(
            "ORDER_RECEIVED_AMOUNT_INVALID Amount", "ORDER_RECEIVED_CURRENCY_INVALID Currency");
    assertThat(status(refNo)).isEqualTo("PENDING");
  }

  @Test
  void canceledOrder_cannotBeApprovedOnItsPage() {
    JsonNode order = placedPayPal();
    client.rpc("cancelOrder", order.get("RefNo"));
    client.postForm(
        Answers.text(order, "/PaymentDetails/PaymentMethod/RedirectURL"),
        Map.of("approve", "true"));
    assertThat(status(Answers.text(order, "/RefNo"))).isEqualTo("CANCELED");
  }
}
