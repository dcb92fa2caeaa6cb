package dev.tillgate.gate.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.Orders;
import dev.tillgate.TestServer;
import dev.tillgate.foundation.merchant.Merchants;
import dev.tillgate.foundation.persistence.Tx;
import dev.tillgate.foundation.persistence.Write;
import dev.tillgate.gate.wire.RawHttp;
import dev.tillgate.surface.cli.ApiClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** A write with a key happens once, however often it is sent. */
class IdempotencyTest {
  private final ApiClient client = TestServer.frozenShop();
  private final String session = client.login();
  private final String key = UUID.randomUUID().toString();

  @Test
  void sameKeyAndRequest_giveTheSameOrder() {
    JsonNode first = rpc(key, "placeOrder", order(1)).get("result");
    JsonNode again = rpc(key, "placeOrder", order(1)).get("result");
    assertThat(first.get("RefNo").stringValue()).matches("\\d{9}");
    assertThat(again).isEqualTo(first);
    assertThat(rpc(key + "-", "placeOrder", order(1)).get("result").get("RefNo"))
        .isNotEqualTo(first.get("RefNo"));
  }

  @Test
  void sameKeyAndRequest_giveTheSameOrder_overRest() {
    ApiClient.RestAnswer first = client.rest("POST", "/orders/", order(2), header(key));
    ApiClient.RestAnswer again = client.rest("POST", "/orders/", order(2), header(key));
    assertThat(first.status()).isEqualTo(201);
    assertThat(again).isEqualTo(first);
  }

  @Test
  void session_isNoPartOfTheRequest() {
    JsonNode first = rpc(key, "placeOrder", order(1)).get("result");
    String other = client.login();
    JsonNode again =
        call(key, Map.of("id", 2, "method", "placeOrder", "params", List.of(other, order(1))));
    assertThat(again.get("result")).isEqualTo(first);
  }

  @Test
  void sameKeyForAnotherRequest_isRefused() {
    assertThat(rpc(key, "placeOrder", order(1)).hasNonNull("result")).isTrue();
    assertThat(symbol(rpc(key, "placeOrder", order(2)))).isEqualTo("IDEMPOTENCY_KEY_REUSED");
    assertThat(symbol(rpc(key, "deleteProductByCode", "NOSUCH")))
        .isEqualTo("IDEMPOTENCY_KEY_REUSED");
    assertThat(client.rest("POST", "/orders/", order(2), header(key)).status()).isEqualTo(422);
  }

  /** What is kept of a request must not be one that depends on a card's security code. */
  @Test
  void securityCode_isNoPartOfTheRequest() {
    Orders order = Orders.in("EUR").item("TIERED", 1);
    JsonNode first = rpc(key, "placeOrder", order.method("CCID", "123").build()).get("result");
    JsonNode again = rpc(key, "placeOrder", order.method("CCID", "987").build()).get("result");
    assertThat(again.get("RefNo")).isEqualTo(first.get("RefNo"));
    assertThat(symbol(rpc(key, "placeOrder", order.method("ExpirationMonth", "11").build())))
        .isEqualTo("IDEMPOTENCY_KEY_REUSED");
  }

  @Test
  void key_isFreeAfterADay() {
    ApiClient.RestAnswer first = client.rest("POST", "/orders/", order(1), header(key));
    TestServer.advance(Duration.ofHours(24));
    ApiClient.RestAnswer other = client.rest("POST", "/orders/", order(2), header(key));
    assertThat(other.status()).isEqualTo(201);
    assertThat(other.body().get("RefNo")).isNotEqualTo(first.body().get("RefNo"));
    assertThat(client.rest("POST", "/orders/", order(2), header(key))).isEqualTo(other);
  }

  /** A call takes the key anew between the look for what is over and the deletion of it. */
  @Test
  void keyThatIsUsedAgain_whileOldOnesEnd_standsForTheLaterCall() {
    client.rest("POST", "/orders/", order(1), header(key));
    TestServer.advance(Duration.ofHours(24));
    long merchant = TestServer.bean(Merchants.class).byCode("FROZEN").orElseThrow().id();
    Write<Boolean> end = TestServer.bean(Idempotency.class).expired(merchant, 1000);
    ApiClient.RestAnswer later = client.rest("POST", "/orders/", order(2), header(key));
    TestServer.bean(Tx.class).commit(end.rows());
    assertThat(client.rest("POST", "/orders/", order(2), header(key))).isEqualTo(later);
  }

  @Test
  void keyOfAnotherMerchant_isAnotherKey() {
    assertThat(rpc(key, "placeOrder", order(1)).hasNonNull("result")).isTrue();
    ApiClient.RestAnswer other =
        TestServer.demoShop().rest("POST", "/orders/", Map.of(), header(key));
    assertThat(other.body().get("error_code").asString()).isEqualTo("ORDER_PRODUCTS_EMPTY");
  }

  @Test
  void refusedWrite_leavesTheKeyFree() {
    assertThat(symbol(rpc(key, "placeOrder", Map.of()))).isEqualTo("ORDER_PRODUCTS_EMPTY");
    assertThat(rpc(key, "placeOrder", order(1)).hasNonNull("result")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "with space", "with\ttab"})
  void keyOfAnotherForm_isRefused(String bad) {
    assertThat(symbol(rpc(bad, "placeOrder", order(1)))).isEqualTo("IDEMPOTENCY_KEY_INVALID");
    assertThat(symbol(rpc("k".repeat(256), "placeOrder", order(1))))
        .isEqualTo("IDEMPOTENCY_KEY_INVALID");
  }

  @Test
  void keyOnARead_isIgnored() {
    assertThat(rpc(key, "getProductByCode", "TIERED").hasNonNull("result")).isTrue();
    assertThat(rpc(key, "getProductByCode", "MONTHLY").hasNonNull("result")).isTrue();
    assertThat(rpc("with space", "getContents", order(1)).hasNonNull("result")).isTrue();
    assertThat(rpc(key, "placeOrder", order(1)).hasNonNull("result")).isTrue();
  }

  @Test
  void manyAtOnce_makeOneOrder() throws Exception {
    Map<String, ?> order = order(3);
    Set<JsonNode> answers = atOnce(() -> rpc(key, "placeOrder", order));
    assertThat(answers).hasSize(1);
    assertThat(answers.iterator().next().get("result").get("RefNo").stringValue()).hasSize(9);
  }

  @Test
  void manyAtOnce_addOneProduct() throws Exception {
    Map<String, ?> product =
        Map.of(
            "ProductCode",
            "P-" + key,
            "ProductName",
            "Once",
            "PricingConfigurations",
            List.of(
                Map.of(
                    "Name",
                    "Default",
                    "Default",
                    true,
                    "DefaultCurrency",
                    "EUR",
                    "Prices",
                    Map.of("Regular", Map.of("EUR", "5.00")))));
    assertThat(atOnce(() -> rpc(key, "addProduct", product)))
        .singleElement()
        .satisfies(answer -> assertThat(answer.get("result").booleanValue()).isTrue());
  }

  private static Set<JsonNode> atOnce(Callable<JsonNode> call) throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<JsonNode>> calls = IntStream.range(0, 8).mapToObj(i -> call).toList();
      return threads.invokeAll(calls).stream().map(Future::resultNow).collect(Collectors.toSet());
    }
  }

  private static Map<String, @Nullable Object> order(int quantity) {
    return Orders.in("EUR").item("TIERED", quantity).build();
  }

  private JsonNode rpc(String idempotencyKey, String method, Object argument) {
    return call(
        idempotencyKey,
        Map.of("id", 1, "method", method, "params", Arrays.asList(session, argument)));
  }

  private static JsonNode call(String idempotencyKey, Map<String, ?> request) {
    HttpResponse<String> answer =
        RawHttp.send("POST", "/rpc/6.0/", RawHttp.text(request), header(idempotencyKey));
    return RawHttp.json(answer);
  }

  private static Map<String, String> header(String idempotencyKey) {
    return Map.of("Idempotency-Key", idempotencyKey);
  }

  private static String symbol(JsonNode answer) {
    return answer.path("error").path("data").path("error_code").asString();
  }
}
