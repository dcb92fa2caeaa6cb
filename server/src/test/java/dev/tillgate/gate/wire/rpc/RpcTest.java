package dev.tillgate.gate.wire.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.TestServer;
import dev.tillgate.gate.wire.RawHttp;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** JSON-RPC as the clients of the hosted API speak it. */
class RpcTest {
  private final String session = TestServer.frozenShop().login();

  @ParameterizedTest
  @ValueSource(strings = {"\"2.0\"", "2", "2.0", "null", "\"1.0\""})
  void version2_isAnsweredWithResult(String version) {
    JsonNode answer = call("{\"jsonrpc\":%s,\"id\":1,%s}".formatted(version, product("TIERED")));
    assertThat(answer.propertyNames()).containsExactly("jsonrpc", "id", "result");
    assertThat(answer.get("jsonrpc").stringValue()).isEqualTo("2.0");
    assertThat(answer.get("result").get("ProductCode").stringValue()).isEqualTo("TIERED");
  }

  @ParameterizedTest
  @ValueSource(strings = {"6.0", "\"6.0\"", "6"})
  void version6_isAnsweredWithResultAndResponse(String version) {
    JsonNode answer = call("{\"jsonrpc\":%s,\"id\":1,%s}".formatted(version, product("TIERED")));
    assertThat(answer.get("response")).isEqualTo(answer.get("result"));
    assertThat(answer.get("result").get("ProductCode").stringValue()).isEqualTo("TIERED");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "1", "4294967295", "\"7\"", "\"\"", "\"a-b\"", "null", "2.5"})
  void id_isEchoedWithItsType(String id) {
    for (String rest : new String[] {product("TIERED"), "\"method\":\"nonsense\""}) {
      JsonNode answer = call("{\"id\":" + id + "," + rest + "}");
      assertThat(answer.get("id")).isEqualTo(RawHttp.json(id));
    }
  }

  @Test
  void keys_mayComeInAnyOrder() {
    JsonNode answer = call("{" + product("TIERED") + ",\"id\":3,\"jsonrpc\":\"2.0\"}");
    assertThat(answer.get("id").intValue()).isEqualTo(3);
    assertThat(answer.hasNonNull("result")).isTrue();
  }

  @Test
  void params_mayComeAsAnObjectWithIndexKeys() {
    JsonNode answer =
        call(
            """
            {"id":1,"method":"getProductByCode","params":{"1":"TIERED","0":"%s"}}"""
                .formatted(session));
    assertThat(answer.get("result").get("ProductCode").stringValue()).isEqualTo("TIERED");
  }

  @Test
  void params_withAGap_leaveThatParameterOut() {
    JsonNode answer =
        call(
            """
            {"id":1,"method":"setProductStatus","params":{"0":"%s","2":true}}"""
                .formatted(session));
    assertThat(symbol(answer)).isEqualTo("MISSING_PARAMETER");
    assertThat(answer.get("error").get("message").stringValue()).contains("productCode");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"sessionID\":\"x\"}", "\"x\"", "7", "{\"0\":1,\"100000000\":2}"})
  void params_byName_areAnInvalidRequest(String params) {
    JsonNode answer = call("{\"id\":1,\"method\":\"getOrder\",\"params\":" + params + "}");
    assertThat(code(answer)).isEqualTo(-32600);
  }

  @Test
  void surplusParameters_areIgnored_andMissingOnesAreNull() {
    JsonNode surplus =
        call(
            """
            {"id":1,"method":"getProductByCode","params":["%s","TIERED",null,{"a":1},"more"]}"""
                .formatted(session));
    assertThat(surplus.hasNonNull("result")).isTrue();
    JsonNode missing =
        call("{\"id\":1,\"method\":\"searchProducts\",\"params\":[\"" + session + "\"]}");
    assertThat(missing.get("result").get("Items").isArray()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"getproductbycode", "GetProductByCode", "nonsense", "toString"})
  void methodName_isExact(String method) {
    JsonNode answer = call("{\"id\":1,\"method\":\"" + method + "\",\"params\":[]}");
    assertThat(code(answer)).isEqualTo(-32601);
    assertThat(symbol(answer)).isEqualTo("METHOD_NOT_FOUND");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "", "nonsense", "{\"a\":1}}", "[1,2", "{'id':1}"})
  void brokenJson_isAParseError(String body) {
    JsonNode answer = call(body);
    assertThat(code(answer)).isEqualTo(-32700);
    assertThat(answer.get("id").isNull()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "\"text\"", "null", "[]", "{}", "{\"method\":7}", "true"})
  void whatIsNoRequest_isAnInvalidRequest(String body) {
    assertThat(code(call(body))).isEqualTo(-32600);
  }

  @Test
  void batch_isAnsweredInOrder() {
    JsonNode answers =
        call(
            "[{\"id\":1,%s},7,{\"id\":\"two\",\"method\":\"nonsense\"}]"
                .formatted(product("TIERED")));
    assertThat(answers.size()).isEqualTo(3);
    assertThat(answers.get(0).hasNonNull("result")).isTrue();
    assertThat(code(answers.get(1))).isEqualTo(-32600);
    assertThat(answers.get(2).get("id").stringValue()).isEqualTo("two");
    assertThat(code(answers.get(2))).isEqualTo(-32601);
  }

  @Test
  void batch_thatIsTooLong_isRefusedAsAWhole() {
    JsonNode answer = call("[" + "{},".repeat(50) + "{}]");
    assertThat(code(answer)).isEqualTo(-32600);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/rpc/6.0",
        "/rpc/6.0/",
        "/rpc/3.0/",
        "/rpc/4.0",
        "/rpc/5.0/",
        "/rpc/",
        "/rpc//6.0//",
        "/channel-manager/2.1/rpc/",
        "/channel-manager/2.1/rpc"
      })
  void everyPath_leadsToTheSameOperations(String path) {
    HttpResponse<String> answer =
        RawHttp.send("POST", path, "{\"id\":1," + product("TIERED") + "}", Map.of());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(RawHttp.json(answer).hasNonNull("result")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/rpc/9.9/", "/rpc/6.0/more", "/channel-manager/", "/channel-manager/7/"})
  void unknownPath_isNotFound(String path) {
    HttpResponse<String> answer = RawHttp.send("POST", path, "{}", Map.of());
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(RawHttp.json(answer).get("error_code").stringValue()).isEqualTo("NOT_FOUND");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "PUT", "DELETE", "OPTIONS", "PATCH"})
  void otherMethods_areNotAllowed(String method) {
    HttpResponse<String> answer = RawHttp.send(method, "/rpc/6.0/", "", Map.of());
    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Allow")).hasValue("POST");
    assertThat(RawHttp.json(answer).get("error_code").stringValue())
        .isEqualTo("METHOD_NOT_ALLOWED");
  }

  @Test
  void error_hasCodeMessageAndSymbol() {
    JsonNode answer = call("{\"id\":1,\"method\":\"getOrder\",\"params\":[\"%s\",\"1\"]}");
    JsonNode error = answer.get("error");
    assertThat(answer.has("result")).isFalse();
    assertThat(error.get("code").isInt()).isTrue();
    assertThat(error.get("code").intValue()).isEqualTo(10001);
    assertThat(error.get("message").stringValue()).isNotBlank();
    assertThat(error.get("data").get("error_code").stringValue()).isEqualTo("INVALID_SESSION");
  }

  private String product(String code) {
    return "\"method\":\"getProductByCode\",\"params\":[\"%s\",\"%s\"]".formatted(session, code);
  }

  private static JsonNode call(String body) {
    HttpResponse<String> answer = RawHttp.send("POST", "/rpc/6.0/", body, Map.of());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
    return RawHttp.json(answer);
  }

  private static int code(JsonNode answer) {
    return answer.path("error").path("code").intValue();
  }

  private static String symbol(JsonNode answer) {
    return answer.path("error").path("data").path("error_code").stringValue();
  }
}
