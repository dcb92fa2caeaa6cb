package dev.tillgate.gate.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tillgate.Orders;
import dev.tillgate.TestServer;
import dev.tillgate.gate.wire.RawHttp;
import dev.tillgate.surface.cli.ApiClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is let in, how, and for how long. */
class LoginTest {
  private static final String CODE = "FROZEN";
  private static final String KEY = "frozen-key";
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

  private final ApiClient client = TestServer.frozenShop();

  @Test
  void login_takesThreeOrFourParameters() {
    String date = date(Duration.ZERO);
    assertThat(login(CODE, date, hash("HmacMD5", date))).matches("[0-9a-fA-F]{40}");
    assertThat(login(CODE, date, hash("HmacSHA256", date))).hasSize(40);
    assertThat(login(CODE, date, hash("HmacMD5", date), "md5")).hasSize(40);
    assertThat(login(CODE, date, hash("HmacSHA256", date), "sha256")).hasSize(40);
    assertThat(login(CODE, date, hash("HmacSHA3-256", date), "sha3-256")).hasSize(40);
    assertThat(login(CODE, date, hash("HmacSHA3-256", date), "SHA3_256")).hasSize(40);
    assertThat(login(CODE, date, hash("HmacMD5", date), null)).hasSize(40);
  }

  @Test
  void session_endsAfterTenMinutes() {
    client.login();
    TestServer.advance(Duration.ofMinutes(10).minusSeconds(30));
    assertThat(client.rpc("getProductByCode", "TIERED").isObject()).isTrue();
    TestServer.advance(Duration.ofSeconds(30));
    refused("INVALID_SESSION", () -> client.rpc("getProductByCode", "TIERED"));
    client.login();
    assertThat(client.rpc("getProductByCode", "TIERED").isObject()).isTrue();
  }

  @Test
  void signedDate_isGoodWithinAnHour() {
    String old = date(Duration.ofMinutes(-59));
    assertThat(login(CODE, old, hash("HmacMD5", old))).hasSize(40);
    String soon = date(Duration.ofMinutes(59));
    assertThat(login(CODE, soon, hash("HmacMD5", soon))).hasSize(40);
    String reused = date(Duration.ZERO);
    assertThat(login(CODE, reused, hash("HmacMD5", reused)))
        .isNotEqualTo(login(CODE, reused, hash("HmacMD5", reused)));
  }

  @ParameterizedTest
  @ValueSource(longs = {-61, 61, 60L * 24 * 365 * 9})
  void signedDate_fromAnotherTime_isRefused(long minutes) {
    String date = date(Duration.ofMinutes(minutes));
    refused("FORBIDDEN", () -> login(CODE, date, hash("HmacMD5", date)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "now", "2026-02-30 10:00:00", "2026-01-01T10:00:00", "1"})
  void signedDate_thatIsNone_isRefused(String date) {
    refused("FORBIDDEN", () -> login(CODE, date, hash("HmacMD5", date)));
  }

  @Test
  void wrongKeyAndUnknownMerchant_areRefusedAlike() {
    String date = date(Duration.ZERO);
    String wrong = Signature.sign("HmacMD5", "other", Signature.base(CODE, date));
    ApiClient.RpcError key = refused("FORBIDDEN", () -> login(CODE, date, wrong));
    ApiClient.RpcError code = refused("FORBIDDEN", () -> login("NOBODY-1", date, wrong));
    assertThat(code.error()).isEqualTo(key.error());
    assertThat(key.error().get("code").intValue()).isEqualTo(10000);
    refused("FORBIDDEN", () -> login("frozen", date, hash("HmacMD5", date)));
  }

  @Test
  void login_withoutItsParameters_saysWhichIsMissing() {
    assertThat(refused("MISSING_PARAMETER", () -> login("NOBODY-2"))).hasMessageContaining("date");
  }

  @Test
  void repeatedFailures_lockOutForTenMinutes() {
    String code = "NOBODY-" + UUID.randomUUID();
    String date = date(Duration.ZERO);
    for (int i = 0; i < LoginGuard.MAX_FAILURES; i++) {
      refused("FORBIDDEN", () -> login(code, date, "00"));
    }
    refused("TOO_MANY_FAILURES", () -> login(code, date, "00"));
    HttpResponse<String> rest = rest("code='%s' date='%s' hash='00'".formatted(code, date));
    assertThat(rest.statusCode()).isEqualTo(429);
    assertThat(login(CODE, date, hash("HmacMD5", date))).hasSize(40);
    TestServer.advance(LoginGuard.LOCKED_FOR.plusSeconds(1));
    refused("FORBIDDEN", () -> login(code, date(Duration.ZERO), "00"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "0000000000000000000000000000000000000000",
        "ffffffffffffffffffffffffffffffffffffffff",
        "gggggggggggggggggggggggggggggggggggggggg",
        "' OR '1'='1"
      })
  void sessionThatIsNone_isRefused(String id) {
    refused("INVALID_SESSION", () -> client.rpcRaw("getOrder", List.of(id, "1")));
  }

  @Test
  void sessionOfAnotherType_isRefused() {
    for (Object id : new Object[] {7, true, List.of("a"), Map.of("0", "a")}) {
      refused("INVALID_SESSION", () -> client.rpcRaw("getOrder", List.of(id, "1")));
    }
    refused("INVALID_SESSION", () -> client.rpcRaw("getOrder", Arrays.asList(null, "1")));
    refused("INVALID_SESSION", () -> client.rpcRaw("getOrder", List.of()));
  }

  @Test
  void session_opensOneMerchantsDataOnly() {
    String mine = client.login();
    String theirs = TestServer.samplesShop().login();
    String refNo =
        client
            .rpc("placeOrder", Orders.in("EUR").item("TIERED", 1).build())
            .get("RefNo")
            .asString();
    String mixed = theirs.substring(0, 8) + mine.substring(8);
    refused("INVALID_SESSION", () -> client.rpcRaw("getOrder", List.of(mixed, refNo)));
    refused("ORDER_NOT_FOUND", () -> client.rpcRaw("getOrder", List.of(theirs, refNo)));
    assertThat(client.rpcRaw("getOrder", List.of(mine, refNo)).get("RefNo").asString())
        .isEqualTo(refNo);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "X-Avangate-Authentication | code=\"C\" date=\"D\" hash=\"H\"",
        "x-avangate-authentication | code='C' date='D' hash='H'",
        "X-AVANGATE-AUTHENTICATION | code=\"C\"date=\"D\"hash=\"H\"",
        "X-Avangate-Authentication | hash = \"H\" ,  CODE= 'C', Date =\"D\" algo=\"md5\"",
        "X-Avangate-Authentication | code=\"C\" date=\"D\" hash=\"H\" algo=\"\"",
        "X-Avangate-Authentication | code=\"C\" date=\"D\" hash=\"2\" algo=\"sha256\"",
        "X-Avangate-Authentication | code=\"C\" date=\"D\" hash=\"2\" algo=\"sha2-256\"",
        "X-Avangate-Authentication | code=\"C\" date=\"D\" hash=\"3\" algo=\"sha3-256\"",
        "X-Avangate-Authentication | code=\"C\" date=\"D\" hash=\"3\" algo=\"SHA3_256\""
      })
  void header_isReadGenerously(String name, String form) {
    String date = date(Duration.ZERO);
    String value =
        form.replaceAll("(['\"])C\\1", "$1" + CODE + "$1")
            .replaceAll("(['\"])D\\1", "$1" + date + "$1")
            .replaceAll("(['\"])H\\1", "$1" + hash("HmacMD5", date) + "$1")
            .replaceAll("(['\"])2\\1", "$1" + hash("HmacSHA256", date) + "$1")
            .replaceAll("(['\"])3\\1", "$1" + hash("HmacSHA3-256", date) + "$1");
    HttpResponse<String> answer =
        RawHttp.send("GET", "/rest/6.0/products/TIERED/", "", Map.of(name, value));
    assertThat(answer.statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nonsense",
        "code=\"FROZEN\"",
        "code=\"FROZEN\" date=\"2010-05-13 12:12:12\" hash=\"bf763db7d333e9c3038698cf59ada3e6\"",
        "code=\"NOBODY-3\" date=\"\" hash=\"\" algo=\"nonsense\""
      })
  void badHeader_isAnAuthenticationError(String header) {
    HttpResponse<String> answer = rest(header);
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(RawHttp.json(answer).get("error_code").stringValue())
        .isEqualTo("AUTHENTICATION_ERROR");
  }

  @Test
  void headerThatIsTooLong_isSaidToBe() {
    HttpResponse<String> answer = rest("code=\"" + "a".repeat(1000) + "\"");
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(RawHttp.json(answer).get("error_code").stringValue())
        .isEqualTo("AUTHENTICATION_ERROR");
    assertThat(answer.body()).contains("at most 1000 characters");
  }

  @Test
  void headersBeyondAllMeasure_areNotRead() {
    HttpResponse<String> answer = rest("a".repeat(16_000));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(RawHttp.json(answer).get("error_code").stringValue()).isEqualTo("INVALID_REQUEST");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=",
        "===\"\"",
        "code=",
        "code=\"FROZEN",
        "=\"FROZEN\" date='' hash='",
        "code = date = hash = \"x\"",
        "code 'FROZEN' date '1' hash '2'",
        "%s%s%s"
      })
  void headerOfAnotherForm_namesWhatIsMissing(String header) {
    HttpResponse<String> answer = rest(header);
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).contains("is missing");
  }

  @Test
  void missingHeader_isAnAuthenticationError() {
    HttpResponse<String> answer = RawHttp.send("GET", "/rest/6.0/products/TIERED/", "", Map.of());
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(RawHttp.json(answer).get("error_code").stringValue())
        .isEqualTo("AUTHENTICATION_ERROR");
  }

  private static HttpResponse<String> rest(String header) {
    return RawHttp.send(
        "GET", "/rest/6.0/products/TIERED/", "", Map.of("X-Avangate-Authentication", header));
  }

  private String login(@Nullable String... parameters) {
    return client.rpcRaw("login", Arrays.asList(parameters)).stringValue();
  }

  private static ApiClient.RpcError refused(String symbol, Runnable call) {
    ApiClient.RpcError[] seen = new ApiClient.RpcError[1];
    assertThatThrownBy(call::run)
        .isInstanceOfSatisfying(
            ApiClient.RpcError.class,
            error -> {
              seen[0] = error;
              assertThat(error.symbol()).isEqualTo(symbol);
            });
    return seen[0];
  }

  private static String date(Duration ahead) {
    return DATE.format(TestServer.now().plus(ahead));
  }

  private static String hash(String mac, String date) {
    return Signature.sign(mac, KEY, Signature.base(CODE, date));
  }
}
