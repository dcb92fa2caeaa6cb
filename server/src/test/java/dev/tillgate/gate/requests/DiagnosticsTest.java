package dev.tillgate.gate.requests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.Answers;
import dev.tillgate.TestServer;
import dev.tillgate.gate.wire.RawHttp;
import dev.tillgate.surface.cli.ApiClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a merchant can ask about the way a request of its own was read. */
class DiagnosticsTest {
  private final ApiClient shop = TestServer.frozenShop();
  private final String session = shop.login();

  @Test
  void request_isKnownByTheIdOfItsAnswer() {
    String id = id(rpc("getContents", "{\"Currency\": \"EUR\", \"Colour\": \"red\"}"));
    JsonNode found = shop.rpc("getRequestDiagnostics", id);
    assertThat(Answers.text(found, "/RequestId")).isEqualTo(id);
    assertThat(Answers.text(found, "/Operation")).isEqualTo("getContents");
    assertThat(Answers.text(found, "/Protocol")).isEqualTo("rpc");
    assertThat(Answers.text(found, "/ReceivedAt"))
        .matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d");
    assertThat(found.get("Notes").toString())
        .isEqualTo(
            """
            [{"Path":"Colour","Kind":"UNKNOWN_FIELD","Text":"not known here and ignored"}]""");
    assertThat(shop.rest("GET", "/diagnostics/" + id + "/", null).body()).isEqualTo(found);
  }

  @Test
  void valuesOfOtherTypes_areNotedWhereTypesAreTheClients() {
    String order =
        """
        {"Currency": "EUR", "Items": [{"Code": "TIERED", "Quantity": "2", "Trial": false}]}""";
    String[] notes = {
      "Items[0].Quantity: text read as a whole number", "Items[0].Trial: boolean read as nothing"
    };
    assertThat(notes(rpc("getContents", order))).containsExactlyInAnyOrder(notes);
    assertThat(notes(rest("PUT", "/orders/0/", order))).containsExactlyInAnyOrder(notes);
    assertThat(
            notes(
                soap(
                    "getContents",
                    """
                    <o><Currency>EUR</Currency><Colour>red</Colour><Items><item>
                      <Code>TIERED</Code><Quantity>2</Quantity></item></Items></o>""")))
        .containsExactly("Colour: not known here and ignored");
  }

  @Test
  void pathAndQuery_areTextsByNature() {
    assertThat(notes(rest("GET", "/orders/?Limit=5&Page=1&Colour=red", "")))
        .containsExactly("Colour: not known here and ignored");
    assertThat(notes(rest("GET", "/products/TIERED/?Colour=red", "")))
        .containsExactly("Colour: not known here and ignored");
    assertThat(notes(rest("POST", "/products/TIERED/?Status=1", ""))).isEmpty();
    assertThat(notes(rest("POST", "/products/TIERED/", "{\"Status\": \"1\"}")))
        .containsExactly("status: text read as true or false");
  }

  @Test
  void surplusArguments_areNoted() {
    assertThat(notes(rpc("getProductByCode", "\"TIERED\", 7")))
        .containsExactly("arguments[1]: not known here and ignored");
  }

  @Test
  void cleanRequest_hasNoNotes() {
    assertThat(notes(rpc("getProductByCode", "\"TIERED\""))).isEmpty();
  }

  @Test
  void refusedRequest_isKnownToo() {
    HttpResponse<String> answer =
        rpc("getContents", "{\"Items\": [{\"Quantity\": \"many\", \"Tangible\": \"1\"}]}");
    assertThat(RawHttp.json(answer).has("error")).isTrue();
    assertThat(notes(answer)).containsExactly("Items[0].Tangible: text read as true or false");
  }

  @Test
  void callsOfABatch_haveIdsOfTheirOwn() {
    HttpResponse<String> answer =
        RawHttp.send(
            "POST",
            "/rpc/6.0/",
            "[%s,%s]".formatted(call("getProductByCode", "\"TIERED\""), call("getOrder", "7")),
            Map.of());
    String id = id(answer);
    assertThat(shop.rpc("getRequestDiagnostics", id + "-1").get("Operation").asString())
        .isEqualTo("getProductByCode");
    assertThat(notesOf(id + "-2")).containsExactly("orderReference: number read as a text");
    assertUnknown(shop, id);
    assertUnknown(shop, id + "-3");
  }

  @Test
  void otherMerchants_knowNothing() {
    assertUnknown(TestServer.demoShop(), id(rpc("getProductByCode", "\"TIERED\"")));
  }

  @Test
  void oldRequests_areForgottenAfterADay() {
    String id = id(rpc("getProductByCode", "\"TIERED\""));
    TestServer.advance(Duration.ofDays(1).minusMinutes(1));
    shop.login();
    assertThat(notesOf(id)).isEmpty();
    TestServer.advance(Duration.ofMinutes(1));
    assertUnknown(shop, id);
  }

  private static void assertUnknown(ApiClient client, String id) {
    ApiClient.RestAnswer answer = client.rest("GET", "/diagnostics/" + id + "/", null);
    assertThat(answer.status()).isEqualTo(404);
    assertThat(Answers.text(answer.body(), "/error_code")).isEqualTo("NOT_FOUND");
  }

  private List<String> notes(HttpResponse<String> answer) {
    return notesOf(id(answer));
  }

  private List<String> notesOf(String id) {
    return shop.rpc("getRequestDiagnostics", id)
        .get("Notes")
        .valueStream()
        .map(note -> note.get("Path").asString() + ": " + note.get("Text").asString())
        .toList();
  }

  private static String id(HttpResponse<String> answer) {
    return answer.headers().firstValue("Tillgate-Request-Id").orElseThrow();
  }

  private HttpResponse<String> rpc(String method, String arguments) {
    return RawHttp.send("POST", "/rpc/6.0/", call(method, arguments), Map.of());
  }

  private String call(String method, String arguments) {
    return "{\"id\":1,\"method\":\"%s\",\"params\":[\"%s\",%s]}"
        .formatted(method, session, arguments);
  }

  private HttpResponse<String> rest(String method, String path, String body) {
    return RawHttp.send(
        method,
        "/rest/6.0" + path,
        body,
        Map.of("X-Avangate-Authentication", shop.authentication()));
  }

  private HttpResponse<String> soap(String operation, String parts) {
    return RawHttp.send(
        "POST",
        "/soap/6.0/",
        """
        <e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body>
          <t:%1$s xmlns:t="urn:tillgate:api:6.0"><s>%2$s</s>%3$s</t:%1$s>
        </e:Body></e:Envelope>"""
            .formatted(operation, session, parts),
        Map.of());
  }
}
