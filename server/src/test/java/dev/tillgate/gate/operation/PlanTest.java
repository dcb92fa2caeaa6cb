package dev.tillgate.gate.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.Orders;
import dev.tillgate.TestServer;
import dev.tillgate.surface.cli.ApiClient;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A write can be asked what it would do, and be carried out only if it still would. */
class PlanTest {
  private static final JsonMapper JSON = new JsonMapper();

  private final ApiClient client = TestServer.demoCopy();
  private final String unique = UUID.randomUUID().toString();

  @Test
  void plan_tellsAnswerEventsAndAmounts_andNothingHappens() {
    JsonNode plan = plan("only", order()).body();
    assertThat(plan.at("/Answer/Status").asString()).isEqualTo("AUTHRECEIVED");
    assertThat(plan.at("/Answer/RefNo").asString()).isEqualTo("(new 1)");
    assertThat(plan.get("Events").valueStream())
        .extracting(event -> event.get("Event").asString())
        .contains("OrderPlaced", "PaymentAuthorized");
    assertThat(plan.get("Amounts").valueStream())
        .extracting(moved -> moved.get("Kind").asString())
        .contains("SALE", "TAX");
    assertThat(plan.at("/Amounts/0/Amount").decimalValue()).isPositive();
    assertThat(placed()).isZero();
  }

  @Test
  void plannedTwice_isTheSame_whateverReferencesWereMadeUp() {
    JsonNode one = plan("only", order()).body();
    JsonNode other = plan("only", order()).body();
    assertThat(other.get("Events")).isEqualTo(one.get("Events"));
    assertThat(other.get("Amounts")).isEqualTo(one.get("Amounts"));
    assertThat(withoutDates(other.get("Answer"))).isEqualTo(withoutDates(one.get("Answer")));
  }

  @Test
  void plan_isCarriedOutByItsDigest_alsoAWhileLater() {
    String digest = plan("only", order()).body().get("Digest").asString();
    TestServer.advance(Duration.ofSeconds(90));
    ApiClient.RestAnswer done = plan(digest, order());
    assertThat(done.status()).isEqualTo(201);
    assertThat(done.body().get("RefNo").asString()).matches("\\d{9}");
    assertThat(placed()).isOne();
  }

  @Test
  void planThatNoLongerHolds_isRefused_withTheDifference() {
    String code = "PLANNED-" + unique;
    client.rpc("addProduct", product(code, 10));
    Map<String, Object> order =
        Orders.in("EUR").item(code, 1).field("ExternalReference", unique).build();
    JsonNode plan = plan("only", order).body();
    client.rpc("updateProduct", product(code, 12), code);
    ApiClient.RestAnswer refused = plan(plan.get("Digest").asString(), order);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.body().get("error_code").asString()).isEqualTo("PLAN_CHANGED");
    String was = plan.at("/Answer/GrossPrice").asString();
    assertThat(refused.body().toString())
        .contains("\"Answer.GrossPrice\"")
        .contains("It was [" + was + "]");
    assertThat(placed()).isZero();
  }

  @Test
  void digestOfAnotherRequest_isRefused() {
    String digest = plan("only", order()).body().get("Digest").asString();
    Map<String, Object> two = Orders.in("USD").item("CLEANER", 2).build();
    assertThat(plan(digest, two).body().get("error_code").asString()).isEqualTo("PLAN_CHANGED");
  }

  @Test
  void digest_bindsTheRequest_alsoWhereAllAnswersAreTrue() {
    String code = "BOUND-" + unique;
    client.rpc("addProduct", product(code, 10));
    Map<String, Object> cheaper = product(code, 8);
    JsonNode plan =
        client
            .rest("PUT", "/products/" + code + "/", cheaper, Map.of("Tillgate-Plan", "only"))
            .body();
    ApiClient.RestAnswer other =
        client.rest(
            "PUT",
            "/products/" + code + "/",
            product(code, 1),
            Map.of("Tillgate-Plan", plan.get("Digest").asString()));
    assertThat(other.body().get("error_code").asString()).isEqualTo("PLAN_CHANGED");
    ApiClient.RestAnswer same =
        client.rest(
            "PUT",
            "/products/" + code + "/",
            cheaper,
            Map.of("Tillgate-Plan", plan.get("Digest").asString()));
    assertThat(same.status()).isEqualTo(200);
  }

  @Test
  void orderThatAsksOutside_isCarriedOutByItsDigest() {
    Map<String, Object> order =
        Orders.in("USD")
            .item("CLEANER", 1)
            .payment("Type", "CC")
            .method("HolderName", "Outside Good")
            .field("ExternalReference", unique)
            .build();
    JsonNode plan = plan("only", order).body();
    assertThat(plan.get("Asks").asString()).contains("(new ");
    ApiClient.RestAnswer done = plan(plan.get("Digest").asString(), order);
    assertThat(done.body().path("Status").asString()).isEqualTo("AUTHRECEIVED");
  }

  @Test
  void nonsenseForAPlan_isRefused() {
    for (String nonsense : List.of("yes", "zzzzzzzzzzzzz-" + "0".repeat(32), "-", "1-2")) {
      ApiClient.RestAnswer refused = plan(nonsense, order());
      assertThat(refused.body().get("error_code").asString())
          .as(nonsense)
          .isIn("PLAN_INVALID", "PLAN_CHANGED");
    }
    assertThat(placed()).isZero();
  }

  @Test
  void refusalOfTheDeed_isThatOfThePlan() {
    ApiClient.RestAnswer refused = plan("only", Orders.in("USD").build());
    assertThat(refused.body().get("error_code").asString()).isEqualTo("ORDER_PRODUCTS_EMPTY");
  }

  @Test
  void callsOfABatch_arePlannedByAFieldOfTheirOwn() {
    String session = client.login();
    Map<String, Object> planned = new HashMap<>(call(1, "placeOrder", session, order()));
    planned.put("plan", "only");
    String body =
        JSON.writeValueAsString(List.of(planned, call(2, "getProductByCode", session, "CLEANER")));
    JsonNode answers = JSON.readTree(client.post("/rpc/6.0/", body, Map.of()).body());
    assertThat(answers.at("/0/result/Answer/Status").asString()).isEqualTo("AUTHRECEIVED");
    assertThat(answers.at("/1/result/ProductCode").asString()).isEqualTo("CLEANER");
    assertThat(placed()).isZero();
  }

  @Test
  void soapHeader_asksForAPlan() {
    String envelope =
        """
        <e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/">
          <e:Header><Plan>only</Plan></e:Header>
          <e:Body><addProductGroup><s>%s</s><g><Name>Planned %s</Name></g></addProductGroup></e:Body>
        </e:Envelope>"""
            .formatted(client.login(), unique);
    String answer = client.post("/soap/6.0/", envelope, Map.of("SOAPAction", "\"\"")).body();
    assertThat(answer).contains("CatalogueChanged").contains("(new 1)").contains("Digest");
    assertThat(client.rpc("searchProductGroups", Map.of("Name", "Planned " + unique))).isEmpty();
  }

  @Test
  void login_cannotBePlanned() {
    String body =
        JSON.writeValueAsString(
            Map.of("id", 1, "method", "login", "plan", "only", "params", List.of("A", "B", "C")));
    assertThat(client.post("/rpc/6.0/", body, Map.of()).body()).contains("PLAN_INVALID");
  }

  private static Map<String, Object> call(int id, String method, Object... params) {
    return Map.of("jsonrpc", "2.0", "id", id, "method", method, "params", List.of(params));
  }

  private ApiClient.RestAnswer plan(String plan, Map<String, Object> order) {
    return client.rest("POST", "/orders/", order, Map.of("Tillgate-Plan", plan));
  }

  private Map<String, Object> order() {
    return Orders.in("USD").item("CLEANER", 1).field("ExternalReference", unique).build();
  }

  private static String withoutDates(JsonNode answer) {
    return answer.toString().replaceAll("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d", "…");
  }

  private long placed() {
    return client
        .rpc("searchOrders", Map.of("ExternalRefNo", unique))
        .at("/Pagination/Count")
        .asLong();
  }

  private static Map<String, Object> product(String code, int amount) {
    return Map.of(
        "ProductCode",
        code,
        "ProductName",
        "Planned",
        "PricingConfigurations",
        List.of(
            Map.of(
                "Name",
                "Usual",
                "Default",
                true,
                "PricingSchema",
                "DYNAMIC",
                "PriceType",
                "NET",
                "DefaultCurrency",
                "EUR",
                "Prices",
                Map.of(
                    "Regular",
                    List.of(
                        Map.of(
                            "Amount",
                            amount,
                            "Currency",
                            "EUR",
                            "MinQuantity",
                            1,
                            "MaxQuantity",
                            999))))));
  }
}
