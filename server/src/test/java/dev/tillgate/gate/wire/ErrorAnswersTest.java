package dev.tillgate.gate.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a client asks for, the answer is JSON with a request id. */
class ErrorAnswersTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"/nowhere", "/", "/error", "/rest/9.9/x", "/3.0", "/rpc/x", "/favicon.ico"})
  void unknownAddress_isAnsweredInJson(String path) {
    HttpResponse<String> answer =
        RawHttp.send("GET", path, "", Map.of("Accept", "text/html,*/*;q=0.8"));
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
    assertThat(answer.headers().firstValue("Tillgate-Request-Id")).isPresent();
    assertThat(RawHttp.json(answer).get("error_code").stringValue()).isEqualTo("NOT_FOUND");
    assertThat(RawHttp.json(answer).get("message").stringValue()).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/health", "/openapi.json"})
  void otherMethods_areNotAllowed(String path) {
    HttpResponse<String> answer = RawHttp.send("POST", path, "{}", Map.of());
    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(RawHttp.json(answer).get("error_code").stringValue())
        .isEqualTo("METHOD_NOT_ALLOWED");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/rest/6.0/orders/%zz/",
        "/rest/6.0/orders/%/",
        "/rest/6.0/orders/%00/",
        "/rest/6.0/orders/%C3/",
        "/rest/6.0/orders/%2F/",
        "/rest/6.0/orders/%ED%A0%80/",
        "/%zz",
        "/rest/6.0/../../x"
      })
  void malformedPath_isTheClientsFault(String path) {
    String answer = RawHttp.get(path);
    assertThat(answer).startsWith("HTTP/1.1 4");
    assertThat(answer).containsIgnoringCase("Content-Type: application/json\r\n");
    assertThat(answer).contains("Tillgate-Request-Id: ").contains("\"error_code\":\"");
    assertThat(answer).doesNotContain("tomcat").doesNotContain("Exception");
  }

  @ParameterizedTest
  @ValueSource(strings = {"?Name=%zz", "?Name=%00", "?%00=1", "?a[%00]=1", "?Name=%ED%A0%80"})
  void malformedQuery_isTheClientsFault(String query) {
    String answer = RawHttp.get("/rest/6.0/products/" + query);
    assertThat(answer).startsWith("HTTP/1.1 4").contains("\"error_code\":\"");
  }

  @Test
  void requestIds_differ() {
    assertThat(id("/health")).isNotEqualTo(id("/health"));
    assertThat(id("/openapi.json")).matches("[0-9a-fA-F]{16}");
  }

  private static String id(String path) {
    return RawHttp.send("GET", path, "", Map.of())
        .headers()
        .firstValue("Tillgate-Request-Id")
        .orElseThrow();
  }
}
