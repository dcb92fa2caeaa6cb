package dev.tillgate.foundation.merchant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.TestServer;
import dev.tillgate.foundation.kernel.AddressRange;
import dev.tillgate.gate.wire.RawHttp;
import dev.tillgate.surface.cli.ApiClient;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** A shop that decides from where it may be called; the tests call from 127.0.0.1. */
class FirewallTest {
  private static final String CODE = "WALLED";
  private static final String ELSEWHERE = "203.0.113.0/24";

  private final Merchants merchants = TestServer.bean(Merchants.class);
  private final ApiClient shop = client("frozen-key");
  private String session = "";

  @BeforeEach
  void logIn() {
    save(Firewall.OFF);
    session = shop.login();
  }

  @Test
  void foreignAddress_isRefusedByEveryDoor() {
    allow(ELSEWHERE);
    JsonNode rpc = RawHttp.json(rpc("getAuditLog"));
    assertThat(rpc.at("/error/code").asInt()).isEqualTo(10004);
    assertThat(rpc.at("/error/data/error_code").asString()).isEqualTo("NOT_ALLOWED");
    assertThat(soap().body()).contains("<faultcode>NOT_ALLOWED</faultcode>");
    assertThat(rest().statusCode()).isEqualTo(403);
    assertThat(symbol(shop)).isEqualTo("NOT_ALLOWED");
  }

  @Test
  void refusal_tellsNothingElse() {
    allow(ELSEWHERE);
    HttpResponse<String> answer = rest();
    assertThat(RawHttp.json(answer))
        .isEqualTo(
            RawHttp.json(
                """
                {"error_code": "NOT_ALLOWED", "message": "Calls from this address are not allowed.",
                 "help": "/docs/faults/NOT_ALLOWED", "errors": [{"error_code": "NOT_ALLOWED",
                 "path": null, "message": "Calls from this address are not allowed."}]}"""));
    assertThat(answer.headers().firstValue("RateLimit-Limit")).isEmpty();
    assertThat(symbol(client("guessed-key"))).isEqualTo("FORBIDDEN");
  }

  @Test
  void refusedWrite_isNotInTheAudit() {
    JsonNode before = shop.rpc("getAuditLog");
    allow(ELSEWHERE);
    assertThat(rpc("addProduct").body()).contains("NOT_ALLOWED");
    save(Firewall.OFF);
    assertThat(shop.rpc("getAuditLog")).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "127.0.0.0/8", "::ffff:127.0.0.1", "0.0.0.0/0"})
  void allowedAddress_isLetIn(String range) {
    allow("2001:db8::/32", range);
    assertThat(shop.login()).hasSize(40);
    assertThat(rest().statusCode()).isEqualTo(200);
    assertThat(RawHttp.json(rpc("getAuditLog")).has("result")).isTrue();
    assertThat(soap().statusCode()).isEqualTo(200);
  }

  @Test
  void disabledFirewall_letsEverybodyIn() {
    save(new Firewall(false, List.of(AddressRange.of(ELSEWHERE))));
    assertThat(rest().statusCode()).isEqualTo(200);
  }

  @Test
  void firewallOfAShopFile_isStored() {
    assertThat(merchants.byCode("AUDITED").orElseThrow().firewall())
        .isEqualTo(
            new Firewall(
                true, List.of(AddressRange.of("127.0.0.0/8"), AddressRange.of("2001:db8::/32"))));
  }

  private void allow(String... ranges) {
    save(new Firewall(true, Stream.of(ranges).map(AddressRange::of).toList()));
  }

  private void save(Firewall firewall) {
    Merchant frozen = merchants.byCode("FROZEN").orElseThrow();
    TestMerchants.save(frozen.withCode(CODE).withFirewall(firewall));
  }

  private static ApiClient client(String key) {
    return new ApiClient(TestServer.url(), CODE, key, TestServer::now);
  }

  private static String symbol(ApiClient client) {
    try {
      return client.login();
    } catch (ApiClient.RpcError e) {
      return e.symbol();
    }
  }

  private HttpResponse<String> rest() {
    return RawHttp.send(
        "GET", "/rest/6.0/audit/", "", Map.of("X-Avangate-Authentication", shop.authentication()));
  }

  private HttpResponse<String> rpc(String method) {
    return shop.post(
        "/rpc/6.0/",
        RawHttp.text(Map.of("id", 1, "method", method, "params", List.of(session))),
        Map.of());
  }

  private HttpResponse<String> soap() {
    return shop.post(
        "/soap/6.0/",
        """
        <e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body>
          <t:getAuditLog xmlns:t="urn:tillgate:api:6.0"><s>%s</s></t:getAuditLog>
        </e:Body></e:Envelope>"""
            .formatted(session),
        Map.of());
  }
}
