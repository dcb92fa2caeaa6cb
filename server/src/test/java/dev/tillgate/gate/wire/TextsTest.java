package dev.tillgate.gate.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.Answers;
import dev.tillgate.Orders;
import dev.tillgate.TestServer;
import dev.tillgate.surface.cli.ApiClient;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Texts that misled: what is said must lead to what is wrong. */
class TextsTest {
  private final ApiClient client = TestServer.frozenShop();

  @Test
  void faultsOfTheReader_nameTheirPlaceOnce_andHideNoOthers() {
    JsonNode error =
        refused(
            Orders.in("EUR")
                .item("MONTHLY", 1)
                .itemField("Quantity", "many")
                .billing("Email", "nobody")
                .billing("City", null));
    assertThat(Answers.text(error, "/message")).containsOnlyOnce("Items[0].Quantity");
    assertThat(error.at("/data/errors").valueStream().map(e -> e.get("path").asString()))
        .containsExactlyInAnyOrder(
            "Items[0].Quantity", "BillingDetails.Email", "BillingDetails.City");
    assertThat(error.at("/data/errors/0/message").asString()).doesNotContain("Items[0]");
  }

  private JsonNode refused(Orders order) {
    return refused("placeOrder", order.build());
  }

  private JsonNode refused(String method, Object... arguments) {
    try {
      throw new AssertionError(client.rpc(method, arguments).toString());
    } catch (ApiClient.RpcError refusal) {
      return refusal.error();
    }
  }

  @Test
  void choices_arePrintedAsDocumentsWriteThem() {
    JsonNode error = refused("searchProducts", Map.of("OrderBy", Map.of("Field", "Colour")));
    assertThat(Answers.text(error, "/message"))
        .contains("ProductStatus", "UpdateDatetime", "AvangateId");
    assertThat(client.rpc("searchProducts", Map.of("OrderBy", Map.of("Field", "ProductStatus"))))
        .isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/docs/placeOrder,/docs/operations/placeOrder",
    "/docs/placeorder,/docs/operations/placeOrder",
    "/docs/ORDER_NOT_FOUND,/docs/faults/ORDER_NOT_FOUND"
  })
  void shortAddressesOfPages_leadThere(String path, String target) {
    HttpResponse<String> answer = RawHttp.send("GET", path, "", Map.of());
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location").orElse("")).endsWith(target);
    assertThat(RawHttp.send("GET", "/docs/nonsense", "", Map.of()).statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({
    "placeorder,placeOrder",
    "createOrder,placeOrder",
    "getOrders,searchOrders",
    "getProductByCod,getProductByCode"
  })
  void unknownMethod_isToldTheNearest(String asked, String nearest) {
    assertThat(Answers.text(refused(asked), "/message"))
        .isEqualTo("There is no such method. Did you mean " + nearest + "?");
    String soap =
        """
        <e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body>
          <t:%s xmlns:t="urn:tillgate:api:6.0"/></e:Body></e:Envelope>"""
            .formatted(asked);
    assertThat(RawHttp.send("POST", "/soap/6.0/", soap, Map.of()).body())
        .contains("Did you mean " + nearest + "?");
  }

  @Test
  void unknownMethodLikeNoOther_isJustUnknown() {
    assertThat(Answers.text(refused("zzzzzzzzzzzz"), "/message"))
        .isEqualTo("There is no such method.");
  }

  @ParameterizedTest
  @CsvSource({
    "GET,/rest/6.0/order/123/,GET /orders/{orderReference}/",
    "GET,/rest/6.0/sales/,GET /orders/",
    "GET,/rest/6.0/sales/123/,GET /orders/{orderReference}/",
    "POST,/rest/6.0/product/,POST /products/",
    "GET,/rest/2/orders/,/rest/6.0/"
  })
  void unknownPath_isToldTheNearest(String method, String path, String nearest) {
    HttpResponse<String> answer = RawHttp.send(method, path, "", Map.of());
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(Answers.text(RawHttp.json(answer), "/message"))
        .isEqualTo("There is nothing at this address. Did you mean " + nearest + "?");
  }

  @Test
  void llmsTxt_saysWhatThereIsAndWhatNot() {
    HttpResponse<String> answer = RawHttp.send("GET", "/llms.txt", "", Map.of());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
    assertThat(answer.body())
        .contains("X-Avangate-Authentication", "login(merchantCode, date, hash, algo?)")
        .contains("placeOrder(order)", "POST /orders/")
        .contains("createOrder: call placeOrder");
  }

  @Test
  void unknownState_isCalledUnknown() {
    assertThat(state("Nowhere")).contains("is not a state").doesNotContain("mandatory");
    assertThat(state(null)).contains("mandatory");
  }

  private String state(@Nullable String state) {
    Orders order =
        Orders.in("EUR").item("TIERED", 1).billing("CountryCode", "US").billing("State", state);
    return Answers.text(refused(order), "/message");
  }

  @Test
  void fiscalCode_isMissingOrNotValid() {
    Orders company = Orders.in("EUR").item("TIERED", 1).billing("Company", "Example");
    JsonNode missing =
        refused(
            company
                .billing("CountryCode", "IN")
                .billing("State", "Kerala")
                .billing("FiscalCode", null));
    assertThat(Answers.text(missing, "/message")).contains("missing").doesNotContain("not valid");
    JsonNode wrong = refused(company.billing("CountryCode", "NL").billing("FiscalCode", "NL1"));
    assertThat(Answers.text(wrong, "/message")).contains("not valid").doesNotContain("missing");
  }

  @Test
  void taxNumberThatDoesNotCheckOut_isToldInAPreview() {
    Orders order =
        Orders.in("EUR")
            .item("TIERED", 1)
            .billing("Company", "Example")
            .billing("FiscalCode", "NL123456789B99");
    List<String> errors =
        client
            .rpc("getContents", order.build())
            .get("Errors")
            .valueStream()
            .map(JsonNode::asString)
            .toList();
    assertThat(errors).singleElement().asString().contains("tax number", "not valid");
  }
}
