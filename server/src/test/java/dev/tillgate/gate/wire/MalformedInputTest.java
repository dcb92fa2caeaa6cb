package dev.tillgate.gate.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.TestServer;
import dev.tillgate.surface.cli.ApiClient;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Requests that nobody sends by accident. Each is the client's fault and is told so. */
class MalformedInputTest {
  private static final int MEGABYTE = 1 << 20;

  private final ApiClient client = TestServer.frozenShop();
  private final String session = client.login();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"Source\":\"a\\u0000b\"}                  | params[1].Source",
        "{\"Source\":\"\\ud800\"}                    | params[1].Source",
        "{\"Source\":\"\\udc00\\ud800\"}             | params[1].Source",
        "{\"Items\":[{},{\"CrossSell\":[\"\\u0000\"]}]} | params[1].Items[1].CrossSell[0]",
        "{\"CustomParameters\":{\"\\u0000\":1}}      | params[1].CustomParameters",
        "{\"Unknown\":\"\\u0000\"}                   | params[1].Unknown",
        "\"\\u0000\"                                 | params[1]"
      })
  void textThatCannotBeKept_isRefusedWithItsPlace(String order, String path) {
    JsonNode error = error(rpc("placeOrder", order));
    assertThat(error.get("data").get("error_code").stringValue()).isEqualTo("INVALID_PARAMETER");
    assertThat(error.get("data").get("errors").get(0).get("path").stringValue()).isEqualTo(path);
  }

  @Test
  void textThatCannotBeKept_isRefusedEverywhere() {
    String nul = "\"\\u0000\"";
    assertThat(error(post("{\"id\":" + nul + ",\"method\":\"login\"}"))).isNotNull();
    assertThat(error(post("{\"id\":\"\\ud800\",\"method\":\"login\"}"))).isNotNull();
    assertThat(error(post("{\"id\":1,\"method\":" + nul + "}"))).isNotNull();
    assertThat(error(post("{\"id\":1,\"method\":\"getOrder\",\"params\":[" + nul + "]}")))
        .isNotNull();
    assertThat(error(rpc("getProductByCode", nul))).isNotNull();
    assertThat(rest("PUT", "/orders/0/", "{\"Source\":" + nul + "}").statusCode()).isEqualTo(400);
    assertThat(rest("GET", "/products/?Name=a%00b", "").statusCode()).isEqualTo(400);
  }

  @Test
  void emoji_isText() {
    JsonNode answer = RawHttp.json(rpc("getProductByCode", "\"\\ud83d\\ude00\""));
    assertThat(answer.at("/error/data/error_code").stringValue()).isEqualTo("PRODUCT_NOT_FOUND");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"Items\":[{\"Code\":\"TIERED\",\"Quantity\":1e999999999}]}",
        "{\"Discount\":1e999999999}",
        "{\"Discount\":-1e-999999999}",
        "{\"Discount\":1e99999999999}",
        "{\"CustomParameters\":1e999999999}",
        "{\"CustomParameters\":[{\"a\":1e-999999999}]}",
        "{\"Items\":[{\"Code\":1e999999999,\"Quantity\":1,\"CrossSell\":{\"a\":[1e99999]}}]}"
      })
  void hugeNumbers_areRefused(String order) {
    assertThat(error(rpc("placeOrder", order)).get("code").intValue()).isNotEqualTo(-32603);
    assertThat(rest("POST", "/orders/", order).statusCode()).isEqualTo(400);
  }

  @Test
  void longNumbers_areRefused() {
    String digits = "9".repeat(400);
    for (String field : new String[] {"Discount", "CustomParameters", "Unknown", "Source"}) {
      String order = "{\"" + field + "\":" + digits + "}";
      assertThat(error(rpc("placeOrder", order)).get("code").intValue()).isNotEqualTo(-32603);
      assertThat(rest("POST", "/orders/", order).statusCode()).isEqualTo(400);
    }
    String asText = "{\"Discount\":\"" + digits + "\"}";
    assertThat(rest("POST", "/orders/", asText).statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(ints = {65, 1000, 100_000})
  void deepNesting_isAParseError(int depth) {
    String lists = "[".repeat(depth) + "]".repeat(depth);
    String objects = "{\"a\":".repeat(depth) + "1" + "}".repeat(depth);
    assertThat(error(post(lists)).get("code").intValue()).isEqualTo(-32700);
    assertThat(error(rpc("placeOrder", objects)).get("code").intValue()).isEqualTo(-32700);
    assertThat(rest("POST", "/orders/", objects).statusCode()).isEqualTo(400);
  }

  /** Whoever checks one of the two and acts on the other can be made to do anything. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"Source\":\"a\",\"Source\":\"b\"}",
        "{\"Items\":[{\"Price\":{\"Amount\":1,\"Amount\":100}}]}",
        "{\"Unknown\":1,\"\\u0055nknown\":1}"
      })
  void memberThatStandsTwice_isAParseError(String order) {
    assertThat(error(rpc("placeOrder", order)).get("code").intValue()).isEqualTo(-32700);
    assertThat(rest("POST", "/orders/", order).statusCode()).isEqualTo(400);
  }

  @Test
  void longTextsAndNames_areRefused() {
    String big = "x".repeat(MEGABYTE - 1000);
    String members =
        IntStream.range(0, 60_000)
            .mapToObj(i -> "\"f" + i + "\":1")
            .collect(Collectors.joining(","));
    for (String order :
        new String[] {
          "{\"Source\":\"" + big + "\"}",
          "{\"Currency\":\"" + big + "\"}",
          "{\"" + big + "\":1}",
          "{" + members + "}",
          "\"" + big + "\""
        }) {
      HttpResponse<String> answer = rest("POST", "/orders/", order);
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body()).hasSizeLessThan(100_000);
      error(rpc("placeOrder", order));
    }
  }

  @Test
  void hugeBody_isTooLarge() {
    String body = " ".repeat(MEGABYTE) + "{}";
    JsonNode error = error(post(body));
    assertThat(error.at("/data/error_code").stringValue()).isEqualTo("REQUEST_TOO_LARGE");
    assertThat(rest("POST", "/orders/", body).statusCode()).isEqualTo(413);
    assertThat(post(" ".repeat(MEGABYTE - 2) + "{}").statusCode()).isEqualTo(200);
  }

  @Test
  void hugeChunkedBody_isTooLarge() {
    byte[] bytes = " ".repeat(MEGABYTE + 1).getBytes(StandardCharsets.UTF_8);
    HttpRequest.BodyPublisher chunked =
        HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes));
    JsonNode error = error(RawHttp.send("POST", "/rpc/6.0/", chunked, Map.of()));
    assertThat(error.at("/data/error_code").stringValue()).isEqualTo("REQUEST_TOO_LARGE");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "\"x\"", "{}", "[]", "null", "{\"Code\":7,\"Quantity\":\"x\"}"})
  void longLists_areRefusedInFewWords(String element) {
    int count = element.length() > 6 ? 20_000 : 100_000;
    String list = "[" + (element + ",").repeat(count) + element + "]";
    HttpResponse<String> answer = rpc("placeOrder", "{\"Items\":" + list + "}");
    assertThat(error(answer).get("code").intValue()).isEqualTo(55201);
    assertThat(answer.body().length()).isLessThan(100_000);
    HttpResponse<String> params =
        post("{\"id\":1,\"method\":\"getOrder\",\"params\":" + list + "}");
    assertThat(error(params).get("code").intValue()).isEqualTo(10001);
  }

  private HttpResponse<String> rpc(String method, String argument) {
    return post(
        "{\"id\":1,\"method\":\"%s\",\"params\":[\"%s\",%s]}".formatted(method, session, argument));
  }

  private static HttpResponse<String> post(String body) {
    return RawHttp.send("POST", "/rpc/6.0/", body, Map.of());
  }

  private HttpResponse<String> rest(String method, String path, String body) {
    return RawHttp.send(
        method,
        "/rest/6.0" + path,
        body,
        Map.of("X-Avangate-Authentication", client.authentication()));
  }

  private static JsonNode error(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(200);
    JsonNode error = RawHttp.json(answer).path("error");
    assertThat(error.isObject()).as(answer.body()).isTrue();
    return error;
  }
}
