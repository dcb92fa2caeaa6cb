package dev.tillgate.gate.wire.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.TestServer;
import dev.tillgate.gate.wire.RawHttp;
import dev.tillgate.surface.cli.ApiClient;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** A JSON-RPC request without an id asks for no answer. */
class NotificationTest {
  private final ApiClient client = TestServer.auditedShop();
  private final String session = client.login();
  private final String code = "N-" + UUID.randomUUID();

  @Test
  void notification_isCarriedOutRecordedAndNotAnswered() {
    HttpResponse<String> answer = post("{" + addition() + "}");
    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(answer.body()).isEmpty();
    assertThat(answer.headers().firstValue("Content-Type")).isEmpty();
    assertThat(client.rpc("getProductByCode", code).get("ProductName").asString()).isEqualTo("New");
    String id = answer.headers().firstValue("Tillgate-Request-Id").orElseThrow();
    assertThat(client.rpc("getAuditLog", Map.of("Operation", "addProduct")).toString())
        .contains(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"method\":\"nonsense\"}",
        "{\"method\":\"getOrder\",\"params\":[\"dead\",\"1\"]}",
        "{\"jsonrpc\":6.0,\"method\":\"login\",\"params\":[]}",
        "[{\"method\":\"nonsense\"},{\"method\":\"getOrder\"}]"
      })
  void notification_isNotEvenToldOfAFault(String body) {
    HttpResponse<String> answer = post(body);
    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void batch_answersOnlyThoseWithAnId() {
    JsonNode answers =
        RawHttp.json(
            post(
                """
                [{%s},{"id":null,"method":"nonsense"},{"method":"nonsense"},
                 {"id":"b","method":"getProductByCode","params":["%s","%s"]}]"""
                    .formatted(addition(), session, code)));
    assertThat(answers.size()).isEqualTo(2);
    assertThat(answers.at("/0/id").isNull()).isTrue();
    assertThat(answers.at("/0/error/code").intValue()).isEqualTo(-32601);
    assertThat(answers.at("/1/id").asString()).isEqualTo("b");
    assertThat(answers.at("/1/result/ProductCode").asString()).isEqualTo(code);
  }

  /** What is no request at all is answered: its sender does not know what it does. */
  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"method\":7}", "{\"method\":\"login\",\"params\":7}", "[7]"})
  void whatIsNoRequest_isAnsweredWithoutAnId(String body) {
    HttpResponse<String> answer = post(body);
    assertThat(answer.statusCode()).isEqualTo(200);
    JsonNode json = RawHttp.json(answer);
    JsonNode one = json.isArray() ? json.get(0) : json;
    assertThat(one.get("id").isNull()).isTrue();
    assertThat(one.at("/error/code").intValue()).isEqualTo(-32600);
  }

  private String addition() {
    return """
        "method":"addProduct","params":["%s",{"ProductCode":"%s","ProductName":"New"}]"""
        .formatted(session, code);
  }

  private static HttpResponse<String> post(String body) {
    return RawHttp.send("POST", "/rpc/6.0/", body, Map.of());
  }
}
