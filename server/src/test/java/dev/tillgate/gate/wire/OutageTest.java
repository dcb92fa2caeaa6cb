package dev.tillgate.gate.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.Orders;
import dev.tillgate.TwoServers;
import dev.tillgate.surface.cli.ApiClient;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database is gone: whoever calls is told at once, and told when to ask again. */
class OutageTest {
  private static final Duration SOON = Duration.ofSeconds(3);

  @TempDir private static Path directory;
  private static TwoServers servers;
  private static ApiClient client;
  private static String session;

  @BeforeAll
  static void loseTheDatabase() {
    servers = TwoServers.start(directory);
    client = TwoServers.client(servers.first());
    session = client.login();
    client.rpc("placeOrder", Orders.in("EUR").item("TIERED", 1).build());
    servers.loseDatabase();
  }

  @AfterAll
  static void stop() {
    servers.close();
  }

  private static HttpResponse<String> post(String path, String body, Map<String, String> headers) {
    long start = System.nanoTime();
    HttpResponse<String> answer =
        RawHttp.send(
            URI.create(servers.first().url() + path),
            "POST",
            HttpRequest.BodyPublishers.ofString(body),
            headers);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);
    return answer;
  }

  private static void assertUnavailable(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).contains("1");
    assertThat(answer.body()).contains("The database does not answer.");
  }

  @Test
  void restCalls_areToldSo_whetherTheyReadOrWrite() {
    Map<String, String> headers =
        Map.of(
            "X-Avangate-Authentication",
            client.authentication(),
            "Content-Type",
            "application/json");
    String order = RawHttp.text(Orders.in("EUR").item("TIERED", 1).build());
    HttpResponse<String> placed = post("/rest/6.0/orders/", order, headers);
    assertUnavailable(placed);
    assertThat(placed.body()).contains("SERVICE_UNAVAILABLE");
  }

  @Test
  void rpcCalls_areToldSo() {
    HttpResponse<String> answer =
        post(
            "/rpc/6.0/",
            RawHttp.text(
                Map.of(
                    "jsonrpc",
                    "2.0",
                    "id",
                    7,
                    "method",
                    "getOrder",
                    "params",
                    new Object[] {session, "1"})),
            Map.of("Content-Type", "application/json"));
    assertUnavailable(answer);
    assertThat(RawHttp.json(answer).at("/error/code").asInt()).isEqualTo(10503);
    assertThat(RawHttp.json(answer).get("id").asInt()).isEqualTo(7);
  }

  @Test
  void health_saysWhichPartIsDown() {
    HttpResponse<String> answer =
        RawHttp.send(
            URI.create(servers.first().url() + "/health"),
            "GET",
            HttpRequest.BodyPublishers.noBody(),
            Map.of());
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(RawHttp.json(answer).at("/status").asString()).isEqualTo("DOWN");
    assertThat(RawHttp.json(answer).at("/parts/database").asString()).isEqualTo("DOWN");
    assertThat(RawHttp.json(answer).at("/parts/server").asString()).isEqualTo("UP");
  }

  @Test
  void soapCalls_areToldSo() {
    String envelope =
        "<Envelope><Body><getOrder><s>%s</s><r>1</r></getOrder></Body></Envelope>"
            .formatted(session);
    HttpResponse<String> answer =
        post("/soap/6.0/", envelope, Map.of("Content-Type", "text/xml; charset=utf-8"));
    assertUnavailable(answer);
    assertThat(answer.body()).contains("Fault");
  }
}
