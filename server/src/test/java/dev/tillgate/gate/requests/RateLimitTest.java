package dev.tillgate.gate.requests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.RunningServer;
import dev.tillgate.foundation.kernel.WallClock;
import dev.tillgate.foundation.merchant.TestMerchants;
import dev.tillgate.gate.operation.Caller;
import dev.tillgate.gate.operation.Origin;
import dev.tillgate.gate.wire.RawHttp;
import dev.tillgate.surface.cli.ApiClient;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import tools.jackson.databind.JsonNode;

/** A server that gives each merchant five calls a minute, by a clock that the tests move. */
class RateLimitTest {
  private static final String SETTING = "tillgate.rate-limit.calls-per-minute";

  private static volatile Instant now = Instant.parse("2026-01-31T12:00:00Z");

  @TempDir private static Path data;
  private static RunningServer server;

  private ApiClient shop;
  private String session;

  /** A wall clock that stands still between the tests' steps. */
  static class Clock {
    @Bean
    @Primary
    WallClock steppedClock() {
      return RateLimitTest::now;
    }
  }

  @BeforeAll
  static void start() {
    System.setProperty(SETTING, "5");
    try {
      Path shops = Path.of("src/test/resources/shops");
      server =
          RunningServer.start(
              new RunningServer.Options(
                  0,
                  "127.0.0.1",
                  data,
                  null,
                  List.of(shops.resolve("audited.yaml"), shops.resolve("frozen.yaml"))),
              Clock.class);
    } finally {
      System.clearProperty(SETTING);
    }
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void refill() {
    pass(Duration.ofMinutes(1));
    shop = new ApiClient(server.url(), "AUDITED", "audited-key", RateLimitTest::now);
    session = shop.login();
  }

  @Test
  void answers_sayWhatIsLeft() {
    assertThat(limits(rest()))
        .isEqualTo(
            Map.of("ratelimit-limit", "5", "ratelimit-remaining", "4", "ratelimit-reset", "12"));
    assertThat(limits(rpc("getAuditLog")))
        .isEqualTo(
            Map.of("ratelimit-limit", "5", "ratelimit-remaining", "3", "ratelimit-reset", "24"));
    assertThat(limits(soap()))
        .isEqualTo(
            Map.of("ratelimit-limit", "5", "ratelimit-remaining", "2", "ratelimit-reset", "36"));
  }

  @Test
  void callsBeyondTheLimit_areRefusedOnEveryProtocol() {
    useUp();
    Map<String, String> empty =
        Map.of(
            "ratelimit-limit", "5",
            "ratelimit-remaining", "0",
            "ratelimit-reset", "60",
            "retry-after", "12");
    HttpResponse<String> rest = rest();
    assertThat(rest.statusCode()).isEqualTo(429);
    assertThat(RawHttp.json(rest).get("error_code").asString()).isEqualTo("TOO_MANY_REQUESTS");
    assertThat(limits(rest)).isEqualTo(empty);
    HttpResponse<String> rpc = rpc("getAuditLog");
    assertThat(rpc.statusCode()).isEqualTo(200);
    assertThat(RawHttp.json(rpc).at("/error/code").asInt()).isEqualTo(10007);
    assertThat(limits(rpc)).isEqualTo(empty);
    HttpResponse<String> soap = soap();
    assertThat(soap.statusCode()).isEqualTo(500);
    assertThat(soap.body()).contains("<faultcode>TOO_MANY_REQUESTS</faultcode>");
    assertThat(limits(soap)).isEqualTo(empty);
  }

  @Test
  void time_givesCallsBack() {
    useUp();
    pass(Duration.ofSeconds(11));
    HttpResponse<String> early = rest();
    assertThat(early.statusCode()).isEqualTo(429);
    assertThat(limits(early)).containsEntry("retry-after", "1");
    pass(Duration.ofSeconds(1));
    assertThat(rest().statusCode()).isEqualTo(200);
    assertThat(rest().statusCode()).isEqualTo(429);
  }

  @Test
  void everyCallOfABatch_counts() {
    String batch =
        IntStream.rangeClosed(1, 7)
            .mapToObj(id -> call(id, "getAuditLog"))
            .collect(Collectors.joining(",", "[", "]"));
    JsonNode answers = RawHttp.json(post("/rpc/6.0/", batch));
    assertThat(answers.valueStream().map(answer -> answer.has("result")))
        .containsExactly(true, true, true, true, true, false, false);
    assertThat(answers.at("/6/error/data/error_code").asString()).isEqualTo("TOO_MANY_REQUESTS");
  }

  @Test
  void refusedCalls_countToo() {
    for (int i = 0; i < 5; i++) {
      assertThat(RawHttp.json(rpc("getOrder")).has("error")).isTrue();
    }
    assertThat(RawHttp.json(rpc("getOrder")).at("/error/code").asInt()).isEqualTo(10007);
  }

  @Test
  void loginsAndStrangers_countForNobody() {
    useUp();
    session = shop.login();
    assertThat(session).hasSize(40);
    HttpResponse<String> stranger =
        post("/rpc/6.0/", call(1, "getAuditLog").replace(session, "0".repeat(40)));
    assertThat(stranger.body()).contains("INVALID_SESSION");
    assertThat(limits(stranger)).isEmpty();
  }

  @Test
  void merchants_haveLimitsOfTheirOwn() {
    useUp();
    ApiClient other = new ApiClient(server.url(), "FROZEN", "frozen-key", RateLimitTest::now);
    other.login();
    assertThat(other.rpc("getAuditLog").has("Items")).isTrue();
  }

  @Test
  void limitOfZero_isNone() {
    CallLimits none = new CallLimits(RateLimitTest::now, "0");
    Caller caller =
        new Caller(
            TestMerchants.moment(),
            new Origin("127.0.0.1", "rpc", "6.0", "test"),
            ZoneOffset.UTC,
            null);
    Map<String, String> headers = new HashMap<>();
    for (int i = 0; i < 10_000; i++) {
      none.count(caller, headers::put);
    }
    assertThat(headers).isEmpty();
  }

  @Test
  void usualLimit_isTheOneOfTheGuide() {
    assertThat(Path.of("../docs/requests.md"))
        .content()
        .contains("A merchant has " + CallLimits.USUAL_CALLS + " calls a minute.");
  }

  private static Instant now() {
    return now;
  }

  private static void pass(Duration time) {
    now = now.plus(time);
  }

  private void useUp() {
    for (int i = 0; i < 5; i++) {
      assertThat(rest().statusCode()).isEqualTo(200);
    }
  }

  private HttpResponse<String> rest() {
    return RawHttp.send(
        URI.create(server.url() + "/rest/6.0/audit/"),
        "GET",
        BodyPublishers.noBody(),
        Map.of("X-Avangate-Authentication", shop.authentication()));
  }

  private HttpResponse<String> rpc(String method) {
    return post("/rpc/6.0/", call(1, method));
  }

  private HttpResponse<String> soap() {
    return post(
        "/soap/6.0/",
        """
        <e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body>
          <t:getAuditLog xmlns:t="urn:tillgate:api:6.0"><s>%s</s></t:getAuditLog>
        </e:Body></e:Envelope>"""
            .formatted(session));
  }

  private HttpResponse<String> post(String path, String body) {
    return shop.post(path, body, Map.of());
  }

  private String call(int id, String method) {
    return "{\"id\":%d,\"method\":\"%s\",\"params\":[\"%s\"]}".formatted(id, method, session);
  }

  /** The headers about limits, whatever case they came in. */
  private static Map<String, String> limits(HttpResponse<String> answer) {
    return answer.headers().map().entrySet().stream()
        .filter(
            header ->
                header
                    .getKey()
                    .toLowerCase(java.util.Locale.ROOT)
                    .matches("r(etry-after|atelimit-.*)"))
        .collect(
            Collectors.toMap(
                header -> header.getKey().toLowerCase(java.util.Locale.ROOT),
                header -> header.getValue().getFirst()));
  }
}
