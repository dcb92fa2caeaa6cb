package dev.tillgate.gate.wire.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.TestServer;
import dev.tillgate.surface.cli.ApiClient;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionalRequestsTest {
  private static final String PRODUCT = "/products/TIERED/";

  private final HttpClient http = HttpClient.newHttpClient();
  private final ApiClient client = TestServer.frozenShop();

  @Test
  void answerThatTheClientHas_isNotSentAgain() throws Exception {
    HttpResponse<String> first = send("GET", PRODUCT);
    String tag = first.headers().firstValue("ETag").orElseThrow();
    assertThat(tag).matches("\"[0-9a-f]{32}\"");
    HttpResponse<String> again = send("GET", PRODUCT, "If-None-Match", tag);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(again.headers().firstValue("ETag")).contains(tag);
    HttpResponse<String> list = send("GET", PRODUCT, "If-None-Match", "\"other\", W/" + tag);
    assertThat(list.statusCode()).isEqualTo(304);
  }

  @Test
  void answerThatHasChanged_isSent() throws Exception {
    HttpResponse<String> answer = send("GET", PRODUCT, "If-None-Match", "\"other\"");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("TIERED");
  }

  @Test
  void options_areAnsweredWithTheMethods() throws Exception {
    HttpResponse<String> answer = send("OPTIONS", PRODUCT);
    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(answer.headers().firstValue("Allow")).contains("DELETE, GET, HEAD, POST, PUT");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/html", "application/xml, text/*", "image/png"})
  void clientThatTakesNoJson_isRefused(String accept) throws Exception {
    HttpResponse<String> answer = send("GET", PRODUCT, "Accept", accept);
    assertThat(answer.statusCode()).isEqualTo(406);
    assertThat(answer.body()).contains("NOT_ACCEPTABLE");
  }

  @ParameterizedTest
  @ValueSource(strings = {"*/*", "application/json", "text/html, Application/JSON;q=0.5"})
  void clientThatTakesJson_isServed(String accept) throws Exception {
    assertThat(send("GET", PRODUCT, "Accept", accept).statusCode()).isEqualTo(200);
  }

  private HttpResponse<String> send(String method, String path, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(TestServer.url() + "/rest/6.0" + path))
            .header("X-Avangate-Authentication", client.authentication())
            .method(method, HttpRequest.BodyPublishers.noBody());
    if (headers.length > 0) {
      request.headers(headers);
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
