package dev.tillgate.gate.wire.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.Orders;
import dev.tillgate.TestServer;
import dev.tillgate.gate.wire.RawHttp;
import dev.tillgate.surface.cli.ApiClient;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who makes something over REST is told where to read it. */
class CreatedThingsTest {
  private final ApiClient client = TestServer.frozenShop();

  @ParameterizedTest
  @ValueSource(strings = {"/rest/6.0", "/rest/5.0", "/rest/4.0", "/rest/3.0", "/3.0"})
  void product_canBeReadAtItsLocation(String root) {
    String code = "made & new " + UUID.randomUUID();
    HttpResponse<String> made = post(root + "//products", product(code), Map.of());
    assertThat(made.statusCode()).isEqualTo(201);
    assertThat(made.body()).isEqualTo("true");
    String location = location(made);
    assertThat(location).startsWith(TestServer.url() + root + "/products/made%20%26%20new%20");
    assertThat(RawHttp.json(get(location)).get("ProductCode").asString()).isEqualTo(code);
  }

  @Test
  void order_canBeReadAtItsLocation() {
    HttpResponse<String> made =
        post("/rest/6.0/orders/", Orders.in("EUR").item("TIERED", 1).build(), Map.of());
    String refNo = RawHttp.json(made).get("RefNo").asString();
    assertThat(location(made)).isEqualTo(TestServer.url() + "/rest/6.0/orders/" + refNo + "/");
    assertThat(RawHttp.json(get(location(made))).get("RefNo").asString()).isEqualTo(refNo);
  }

  @Test
  void repeatedRequest_hasTheSameLocation() {
    Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
    Map<String, Object> order = Orders.in("EUR").item("TIERED", 1).build();
    String first = location(post("/rest/6.0/orders/", order, key));
    assertThat(location(post("/rest/6.0/orders/", order, key))).isEqualTo(first);
  }

  @Test
  void refusedAndReadThings_haveNoLocation() {
    assertThat(post("/rest/6.0/products/", product(""), Map.of()).headers().firstValue("Location"))
        .isEmpty();
    assertThat(
            get(TestServer.url() + "/rest/6.0/products/TIERED/").headers().firstValue("Location"))
        .isEmpty();
  }

  private static Map<String, Object> product(String code) {
    return Map.of("ProductCode", code, "ProductName", "Made");
  }

  private HttpResponse<String> post(String path, Object body, Map<String, String> headers) {
    return RawHttp.send("POST", path, RawHttp.text(body), signed(headers));
  }

  private HttpResponse<String> get(String url) {
    return RawHttp.send("GET", url.substring(TestServer.url().length()), "", signed(Map.of()));
  }

  private Map<String, String> signed(Map<String, String> headers) {
    Map<String, String> all = new HashMap<>(headers);
    all.put("X-Avangate-Authentication", client.authentication());
    return all;
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElseThrow();
  }
}
