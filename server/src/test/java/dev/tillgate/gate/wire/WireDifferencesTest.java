package dev.tillgate.gate.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.Answers;
import dev.tillgate.Difference;
import dev.tillgate.TestServer;
import dev.tillgate.surface.cli.ApiClient;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What comparison with the hosted service found in how requests are taken and answered. */
class WireDifferencesTest {
  private static final String INSTALLMENTS =
      "{\"Amount\": 100, \"Country\": \"BR\", \"Currency\": \"BRL\"}";

  private final ApiClient client = TestServer.frozenShop();

  @Difference(7)
  @Test
  void unreadableOptionalValueAtTheEnd_countsAsNotGiven_andIsNoted() {
    String session = client.login();
    HttpResponse<String> answer =
        post(
            "/rpc/6.0/",
            "{\"id\":1,\"method\":\"searchProducts\",\"params\":[\"%s\",\"sha256\"]}"
                .formatted(session));
    assertThat(Answers.at(RawHttp.json(answer), "/result/Items")).isNotEmpty();
    assertThat(notes(answer)).containsExactly("searchOptions: cannot be read and not taken");
    HttpResponse<String> order =
        post(
            "/rpc/6.0/",
            "{\"id\":1,\"method\":\"getOrder\",\"params\":[\"%s\",\"1\",\"sha256\"]}"
                .formatted(session));
    assertThat(Answers.text(RawHttp.json(order), "/error/data/error_code"))
        .isEqualTo("ORDER_NOT_FOUND");
    assertThat(notes(order)).containsExactly("skipPartnerOrders: cannot be read and not taken");
  }

  @Difference(7)
  @Test
  void requiredNamedAndWritingValues_stayStrict() {
    assertThat(Answers.refusals(() -> client.rpc("getOrder", List.of(1, 2))))
        .containsExactly("INVALID_PARAMETER orderReference");
    assertThat(Answers.refusals(() -> client.rpc("searchProducts", Map.of("Enabled", "sha256"))))
        .containsExactly("INVALID_PARAMETER Enabled");
    assertThat(
            Answers.refusals(() -> client.rpc("setProductStatus", "TIERED", "sha256", null, null)))
        .containsExactly("INVALID_PARAMETER status");
    assertThat(Answers.refusals(client.rest("GET", "/orders/1/?skipPartnerOrders=sha256", null)))
        .containsExactly("INVALID_PARAMETER skipPartnerOrders");
  }

  private List<String> notes(HttpResponse<String> answer) {
    String id = answer.headers().firstValue("Tillgate-Request-Id").orElseThrow();
    return client
        .rpc("getRequestDiagnostics", id)
        .get("Notes")
        .valueStream()
        .map(note -> note.get("Path").asString() + ": " + note.get("Text").asString())
        .toList();
  }

  @Difference(9)
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/rest/6.0products/TIERED/",
        "/rest6.0/products/TIERED/",
        "/rest6.0products/TIERED",
        "/3.0products/TIERED/",
        "/rest//6.0//products/TIERED//",
        "///rest/3.0///products///TIERED"
      })
  void slashesMissingOrDoubled_areRouted(String path) {
    HttpResponse<String> answer = rest("GET", path, "", "application/json");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(Answers.text(RawHttp.json(answer), "/ProductCode")).isEqualTo("TIERED");
  }

  @Difference(9)
  @ParameterizedTest
  @ValueSource(strings = {"/rpc/6.0", "/rpc6.0/", "//rpc//6.0//", "/rpc6.0", "/rpc"})
  void slashesOfJsonRpc_areForgiven(String path) {
    HttpResponse<String> answer =
        post(
            path,
            "{\"id\":1,\"method\":\"getTimezones\",\"params\":[\"%s\"]}".formatted(client.login()));
    assertThat(Answers.at(RawHttp.json(answer), "/result")).as(answer.body()).isNotEmpty();
  }

  @Difference(9)
  @ParameterizedTest
  @ValueSource(strings = {"/soap/6.0?wsdl", "/soap6.0/?wsdl", "//soap//6.0//?wsdl"})
  void slashesOfSoap_areForgiven(String path) {
    assertThat(RawHttp.send("GET", path, "", Map.of()).body()).contains("<definitions");
  }

  @Difference(9)
  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/x-www-form-urlencoded",
        "multipart/form-data",
        "text/plain",
        "text/xml",
        "nonsense"
      })
  void json_isJsonWhateverItIsCalled(String type) {
    String order = "{\"Currency\":\"EUR\",\"Items\":[{\"Code\":\"TIERED\",\"Quantity\":1}]}";
    HttpResponse<String> answer = rest("PUT", "/rest/6.0/orders/0/", order, type);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  @Difference(10)
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/orders/ABC/",
        "/orders/0/",
        "/orders/1a/history/",
        "/orders/-1/status/",
        "/orders/1234567890123456789/explanation/",
        "/products/id/X/",
        "/diagnostics/nonsense/"
      })
  void referenceThatCannotExist_isABadRequest(String path) {
    ApiClient.RestAnswer answer = client.rest("GET", path, null);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(Answers.text(answer.body(), "/error_code")).isEqualTo("INVALID_PARAMETER");
    assertThat(Answers.text(answer.body(), "/message")).contains("Expected");
  }

  @Difference(10)
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/orders/123/",
        "/orders/%20123/",
        "/orders/999999999/history/",
        "/products/id/999/",
        "/products/NOSUCH/",
        "/diagnostics/0123456789abcdef/",
        "/diagnostics/0123456789abcdef-2/"
      })
  void referenceThatCouldExist_isNotFound(String path) {
    ApiClient.RestAnswer answer = client.rest("GET", path, null);
    assertThat(answer.status()).isEqualTo(404);
    assertThat(Answers.text(answer.body(), "/message")).isNotBlank();
  }

  @Difference(13)
  @Test
  void installments_areReadByPostToo() {
    HttpResponse<String> answer =
        rest("POST", "/rest/6.0/orders/0/installments/", INSTALLMENTS, "application/json");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(RawHttp.json(answer))
        .isEqualTo(
            RawHttp.json(
                rest("GET", "/rest/6.0/orders/0/installments/", INSTALLMENTS, "application/json")));
  }

  @Difference(14)
  @Test
  void promotionsOfNewerClients_areTaken() {
    String code = promotion();
    String coupons = "/promotions/" + code + "/coupons/";
    Object first = Map.of("Type", "MULTIPLE", "Codes", List.of(code + "-a"));
    Object second = Map.of("Type", "MULTIPLE", "Codes", List.of(code + "-b"));
    assertThat(client.rest("PUT", coupons, first).status()).isEqualTo(200);
    assertThat(client.rest("POST", coupons, second).status()).isEqualTo(200);
    assertThat(client.rest("DELETE", coupons, second).status()).isEqualTo(200);
    ApiClient.RestAnswer products =
        client.rest(
            "POST", "/promotions/" + code + "/products/", List.of(Map.of("Code", "MONTHLY")));
    assertThat(products.status()).as(products.body().toString()).isEqualTo(200);
    assertThat(Answers.at(client.rpc("getPromotion", code), "/Products")).hasSize(2);
  }

  private String promotion() {
    Map<String, Object> promotion = new LinkedHashMap<>();
    promotion.put("Name", "Newer");
    promotion.put("Enabled", false);
    promotion.put("ChannelType", "ALL");
    promotion.put("Type", "REGULAR");
    promotion.put("Discount", Map.of("Type", "PERCENT", "Value", 5));
    promotion.put("Coupon", Map.of("Type", "MULTIPLE", "Codes", List.of("c-" + UUID.randomUUID())));
    promotion.put("Products", List.of(Map.of("Code", "TIERED")));
    return client.rpc("addPromotion", promotion).get("Code").asString();
  }

  @Difference(14)
  @Test
  void listForAnObject_isStillRefused() {
    ApiClient.RestAnswer answer = client.rest("PUT", "/orders/0/", List.of(Map.of("a", 1)));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(Answers.text(answer.body(), "/error_code")).isEqualTo("INVALID_REQUEST");
  }

  @Difference(14)
  @Test
  void productsOfNewerClients_areTaken() {
    String code = "P-" + UUID.randomUUID();
    JsonNode made = client.rest("POST", "/products/", product(code, "Old name")).body();
    assertThat(made.booleanValue()).isTrue();
    assertThat(client.rest("PUT", "/products/", product(code, "New name")).status()).isEqualTo(200);
    assertThat(client.rpc("getProductByCode", code).get("ProductName").asString())
        .isEqualTo("New name");
    ApiClient.RestAnswer grouped =
        client.rest("POST", "/products/" + code + "/productgroups/47656E6572/", null);
    assertThat(grouped.body().booleanValue()).isTrue();
  }

  private static Map<String, Object> product(String code, String name) {
    return Map.of("ProductCode", code, "ProductName", name, "ProductType", "REGULAR");
  }

  @Difference(15)
  @ParameterizedTest
  @CsvSource({"3.0,/products/", "4.0,/promotions/", "5.0,/orders/"})
  void limitAboveTheMaximum_isTheMaximumBefore6(String version, String path) {
    HttpResponse<String> older =
        rest("GET", "/rest/" + version + path + "?Limit=5000", "", "application/json");
    assertThat(older.statusCode()).as(older.body()).isEqualTo(200);
    if (version.equals("5.0")) {
      assertThat(Answers.at(RawHttp.json(older), "/Pagination/Limit").asInt()).isEqualTo(200);
    }
    assertThat(
            rest("GET", "/rest/" + version + path + "?Limit=-1", "", "application/json")
                .statusCode())
        .isEqualTo(400);
    assertThat(Answers.refusals(client.rest("GET", path + "?Limit=5000", null)))
        .containsExactly("SEARCH_LIMIT_INVALID Limit");
  }

  private HttpResponse<String> post(String path, String body) {
    return RawHttp.send("POST", path, body, Map.of());
  }

  private HttpResponse<String> rest(String method, String path, String body, String type) {
    return RawHttp.send(
        method,
        path,
        body,
        Map.of("X-Avangate-Authentication", client.authentication(), "Content-Type", type));
  }
}
