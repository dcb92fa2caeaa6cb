package dev.tillgate.sale.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.Answers;
import dev.tillgate.Orders;
import dev.tillgate.TestServer;
import dev.tillgate.foundation.ledger.Ledger;
import dev.tillgate.foundation.merchant.Merchants;
import dev.tillgate.surface.cli.ApiClient;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Payments by a gateway whose answer is not known when the order is written. */
class OutsideGatewayTest {
  private final ApiClient client = TestServer.demoCopy();

  private static Orders paidBy(String holder) {
    return Orders.in("EUR").item("CLEANER", 1).payment("Type", "CC").method("HolderName", holder);
  }

  private JsonNode place(String holder) {
    return client.rpc("placeOrder", paidBy(holder).build());
  }

  /** Another program's view: sessions do not last as long as these tests let pass. */
  private static JsonNode read(JsonNode order) {
    return TestServer.demoCopy().rpc("getOrder", order.get("RefNo"));
  }

  private static List<String> history(JsonNode order) {
    return TestServer.demoCopy()
        .rpc("getOrderHistory", order.get("RefNo"))
        .findValuesAsString("Event");
  }

  private static void waitLong() {
    TestServer.advance(OutsideGateway.LONG);
    TestServer.runDue();
  }

  @Test
  void gateway_isAskedOnceTheAttemptIsDurable() {
    OutsideGateway gateway = TestServer.bean(OutsideGateway.class);
    gateway.seen.clear();

    JsonNode order = place("Outside Good");

    assertThat(gateway.seen.values()).containsExactly("ATTEMPTED");
    assertThat(Answers.text(order, "/Status")).isEqualTo("AUTHRECEIVED");
    assertThat(read(order)).isEqualTo(order);
    assertThat(history(order)).containsExactly("OrderPlaced", "PaymentAuthorized");
  }

  @Test
  void refusedCard_leavesThePendingOrder_andCanBePaidAgain() {
    JsonNode order = place("Outside Poor");

    assertThat(Answers.text(order, "/Errors/CARD_PAYMENT_ERROR")).contains("Insufficient funds");
    JsonNode retry =
        client.rpc("placeOrder", paidBy("Outside Good").field("RefNo", order.get("RefNo")).build());
    assertThat(Answers.text(retry, "/Status")).isEqualTo("AUTHRECEIVED");
    assertThat(history(order))
        .containsExactly("OrderPlaced", "PaymentDeclined", "PaymentAuthorized");
  }

  @ParameterizedTest
  @CsvSource({"Outside Lost,COMPLETE,PaymentAuthorized", "Outside Never,PENDING,PaymentDeclined"})
  void answerThatNeverCame_isAskedForAgain(String holder, String status, String event) {
    JsonNode order = place(holder);
    assertThat(Answers.text(order, "/Status")).isEqualTo("PENDING");
    assertThat(Answers.at(order, "/Errors").isNull()).isTrue();
    TestServer.runDue();
    assertThat(history(order)).containsExactly("OrderPlaced");

    waitLong();

    assertThat(history(order)).startsWith("OrderPlaced", event);
    assertThat(Answers.text(read(order), "/Status")).isEqualTo(status);
  }

  @Test
  void orderWhosePaymentIsOpen_isNotPaidAgain() {
    JsonNode order = place("Outside Never");

    assertThat(
            Answers.refusals(
                client.rest(
                    "POST",
                    "/orders/",
                    paidBy("Outside Good").field("RefNo", order.get("RefNo")).build())))
        .containsExactly("ORDER_REFERENCE_INVALID RefNo");
  }

  @Test
  void answerThatComesTooLate_countsNoSecondTime() {
    JsonNode order = place("Outside Late");

    waitLong();

    assertThat(Collections.frequency(history(order), "PaymentAuthorized")).isEqualTo(1);
    long merchant = TestServer.bean(Merchants.class).byCode("DEMOCOPY").orElseThrow().id();
    long refNo = Long.parseLong(Answers.text(order, "/RefNo"));
    assertThat(TestServer.bean(Ledger.class).transfers(merchant, refNo))
        .extracting(entry -> entry.kind().toString())
        .doesNotHaveDuplicates();
  }
}
